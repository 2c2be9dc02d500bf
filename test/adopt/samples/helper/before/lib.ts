import { Webhook } from "svix";

const wh = new Webhook(process.env.PHONIC_WEBHOOK_SECRET!);

export interface Incoming {
  headers: Record<string, string>;
  raw: string;
}

export function verifyWebhook<T = unknown>(req: Incoming): T {
  return wh.verify(req.raw, req.headers) as T;
}

export const isGenuine = (req: Incoming): boolean => {
  try {
    verifyWebhook(req);
    return true;
  } catch {
    return false;
  }
};
