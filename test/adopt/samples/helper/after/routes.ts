import { type Incoming, isGenuine, verifyWebhook } from "./lib.js";

interface Answer {
  status: number;
  id?: string;
}

type Ended = { event_type: string; data: { conversation: { id: string } } };

export async function ended(req: Incoming): Promise<Answer> {
  if (!(await isGenuine(req))) return { status: 401 };
  return { status: 200, id: (await verifyWebhook<Ended>(req)).data.conversation.id };
}

export const analysed = async (req: Incoming): Promise<Answer> => {
  const { data } = await verifyWebhook<Ended>(req);
  return { status: 200, id: data.conversation.id };
};

const routes: Record<string, (req: Incoming) => Answer | Promise<Answer>> = {
  "/ended": ended,
  "/analysed": analysed,
  "/transferred": async (req) => ({ status: (await isGenuine(req)) ? 204 : 400 }),
};

export const route = async (path: string, req: Incoming): Promise<Answer> =>
  (await routes[path]?.(req)) ?? { status: 404 };
