import { Webhook } from "svix";

interface Event {
  readonly headers: Record<string, string | undefined>;
  readonly body: string | null;
}

interface Result {
  readonly statusCode: number;
  readonly body?: string;
}

export const handler = async (event: Event): Promise<Result> => {
  const payload = event.body ?? "";
  const headers = event.headers as Record<string, string>;
  const webhook = new Webhook(process.env.PHONIC_SECRET as string);
  let data;
  try {
    data = webhook.verify(payload, headers) as { data: { conversation: { id: string } } };
  } catch {
    return { statusCode: 401 };
  }
  return { statusCode: 200, body: data.data.conversation.id };
};
