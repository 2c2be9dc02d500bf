'use strict'

const http = require('node:http')
const { receiveOrThrow } = require('afterword')
const { phonic } = require('afterword/phonic')

const verify = async (body, headers) => {
  const { payload: evt } = await receiveOrThrow(
    phonic,
    { body, headers },
    { secret: process.env.PHONIC_WEBHOOK_SECRET },
  )
  return evt
}

exports.createServer = () =>
  http.createServer((req, res) => {
    const chunks = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', async () => {
      try {
        const evt = await verify(Buffer.concat(chunks), req.headers)
        res.writeHead(200).end(evt.data.conversation.id)
      } catch (err) {
        res.writeHead(err.name === 'AfterwordError' ? 401 : 500).end()
      }
    })
  })
