/*
 * The webhooks of our telephone line.
 */
import express from 'express'
import { AfterwordError, receiveOrThrow } from 'afterword'
import { phonic } from 'afterword/phonic'
import type { ConversationEnded } from './types.js'

const secret = process.env.PHONIC_WEBHOOK_SECRET!

export const calls: ConversationEnded[] = []
export const app = express()

// the raw body, because the signature covers its bytes
app.post('/webhooks/phonic', express.raw({ type: 'application/json' }), async (req, res) => {
  try {
    const event = (
      await receiveOrThrow(phonic, { body: req.body, headers: req.headers }, { secret })
    ).payload as ConversationEnded
    calls.push(event)
    res.status(200).send('ok')
  } catch (err) {
    if (err instanceof AfterwordError) {
      res.status(401).send('no')
      return
    }
    throw err
  }
})
