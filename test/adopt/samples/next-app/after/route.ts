import { headers } from "next/headers";
import { NextResponse } from "next/server";
// svix signs what Phonic sends
import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";
import type { WebhookRequiredHeaders } from "svix";

type PhonicEvent = { event_type: string; data: { conversation: { id: string } } };

export const seen: string[] = [];

export async function POST(req: Request) {
  const body = await req.text();
  const list = await headers();
  const svixHeaders = {
    "svix-id": list.get("svix-id")!,
    "svix-timestamp": list.get("svix-timestamp")!,
    "svix-signature": list.get("svix-signature")!,
  } as WebhookRequiredHeaders;

  let event: PhonicEvent;
  try {
    event = (
      await receiveOrThrow(
        phonic,
        { body, headers: { ...svixHeaders } },
        { secret: process.env.PHONIC_WEBHOOK_SECRET! },
      )
    ).payload as PhonicEvent;
  } catch {
    return NextResponse.json({ error: "invalid signature" }, { status: 400 });
  }
  if (event.event_type === "conversation.ended") seen.push(event.data.conversation.id);
  return NextResponse.json({ ok: true });
}
