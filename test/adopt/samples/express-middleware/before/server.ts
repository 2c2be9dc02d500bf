import express, { type NextFunction, type Request, type Response } from "express";
import { Webhook } from "svix";

declare module "node:http" {
	interface IncomingMessage {
		rawBody?: Buffer;
	}
}

const wh = new Webhook(process.env.PHONIC_WEBHOOK_SECRET!);

function genuine(req: Request, res: Response, next: NextFunction): void {
	try {
		res.locals.event = wh.verify(req.rawBody!, req.headers as Record<string, string>);
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
	res.status(err.name === "WebhookVerificationError" ? 401 : 500).end();
});
