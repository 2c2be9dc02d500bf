import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

const wh = { secret: process.env.PHONIC_WEBHOOK_SECRET! };

export interface Incoming {
  headers: Record<string, string>;
  raw: string;
}

export async function verifyWebhook<T = unknown>(req: Incoming): Promise<T> {
  return (
    await receiveOrThrow(phonic, { body: req.raw, headers: req.headers }, wh)
  ).payload as T;
}

export const isGenuine = async (req: Incoming): Promise<boolean> => {
  try {
    await verifyWebhook(req);
    return true;
  } catch {
    return false;
  }
};
