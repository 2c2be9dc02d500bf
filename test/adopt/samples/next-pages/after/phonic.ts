import type { IncomingMessage } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

export const config = { api: { bodyParser: false } };

const buffer = async (req: IncomingMessage) => {
	const chunks: Buffer[] = [];
	for await (const chunk of req) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
};

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
	const payload = (await buffer(req)).toString();
	let msg: unknown;
	try {
		msg = (
			await receiveOrThrow(
				phonic,
				{ body: payload, headers: req.headers },
				{ secret: process.env.PHONIC_WEBHOOK_SECRET ?? "" },
			)
		).payload;
	} catch (err) {
		return res.status(400).json({});
	}
	res.json({ received: msg !== undefined });
}
