/*
 * The webhooks of our telephone line.
 */
import express from 'express'
import { Webhook, WebhookVerificationError } from 'svix'
import type { ConversationEnded } from './types.js'

const secret = process.env.PHONIC_WEBHOOK_SECRET!

export const calls: ConversationEnded[] = []
export const app = express()

// the raw body, because the signature covers its bytes
app.post('/webhooks/phonic', express.raw({ type: 'application/json' }), (req, res) => {
  try {
    const event = new Webhook(secret).verify(req.body, req.headers as Record<string, string>) as ConversationEnded
    calls.push(event)
    res.status(200).send('ok')
  } catch (err) {
    if (err instanceof WebhookVerificationError) {
      res.status(401).send('no')
      return
    }
    throw err
  }
})
