'use strict'

const http = require('node:http')
const { Webhook } = require('svix')

const verify = (body, headers) => {
  const wh = new Webhook(process.env.PHONIC_WEBHOOK_SECRET)
  const evt = wh.verify(body, headers)
  return evt
}

exports.createServer = () =>
  http.createServer((req, res) => {
    const chunks = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', () => {
      try {
        const evt = verify(Buffer.concat(chunks), req.headers)
        res.writeHead(200).end(evt.data.conversation.id)
      } catch (err) {
        res.writeHead(err.name === 'WebhookVerificationError' ? 401 : 500).end()
      }
    })
  })
