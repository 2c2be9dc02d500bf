import express, { type NextFunction, type Request, type Response } from "express";
import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

declare module "node:http" {
	interface IncomingMessage {
		rawBody?: Buffer;
	}
}

const wh = { secret: process.env.PHONIC_WEBHOOK_SECRET! };

async function genuine(req: Request, res: Response, next: NextFunction): Promise<void> {
	try {
		res.locals.event = (
			await receiveOrThrow(phonic, { body: req.rawBody!, headers: req.headers }, wh)
		).payload;
	} catch (err) {
		next(err);
		return;
	}
	next();
}

export const app = express();

app.use(
	express.json({
		verify: (req, _res, buf) => {
			req.rawBody = buf;
		},
	}),
);

app.post("/phonic", genuine, (_req, res) => {
	res.json({ id: res.locals.event.data.conversation.id });
});

app.use((err: Error, _req: Request, res: Response, _next: NextFunction) => {
	res.status(err.name === "AfterwordError" ? 401 : 500).end();
});
