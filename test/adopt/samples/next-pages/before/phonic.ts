import type { IncomingMessage } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import * as svix from "svix";

export const config = { api: { bodyParser: false } };

const buffer = async (req: IncomingMessage) => {
	const chunks: Buffer[] = [];
	for await (const chunk of req) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
};

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
	const payload = (await buffer(req)).toString();
	const wh = new svix.Webhook(process.env.PHONIC_WEBHOOK_SECRET ?? "");
	let msg: unknown;
	try {
		msg = wh.verify(payload, req.headers as unknown as svix.WebhookRequiredHeaders);
	} catch (err) {
		return res.status(400).json({});
	}
	res.json({ received: msg !== undefined });
}
