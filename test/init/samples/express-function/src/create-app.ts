import express, { type Express } from 'express'
import { orders } from './orders'

/** Makes the app, for the server and for tests. */
export function createApp(): Express {
	const app: Express = express()
	app.disable('x-powered-by')
	app.use(express.json())
	app.use('/orders', orders())
	return app
}
