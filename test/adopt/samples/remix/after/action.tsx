import { type ReceiveOptions, receiveOrThrow } from 'afterword'
import { phonic } from 'afterword/phonic'

// One instance, made when the first delivery arrives.
let wh: ReceiveOptions | undefined
const getWebhook = (): ReceiveOptions => (wh ??= { secret: process.env.PHONIC_WEBHOOK_SECRET! })

export const received: unknown[] = []

export const action = async ({ request }: { request: Request }) => {
  const body = await request.text() // raw, not json()
  const webhook = getWebhook()
  try {
    received.push(
      (await receiveOrThrow(phonic,
        { body, // as it arrived
        headers: {
          'webhook-id': request.headers.get('webhook-id') as string,
          'webhook-timestamp': request.headers.get('webhook-timestamp') as string,
          'webhook-signature': request.headers.get('webhook-signature') as string,
        } }, webhook,
      )).payload,
    )
  } catch (error) {
    return new Response(null, { status: 400 })
  }
  return new Response(null, { status: 202 })
}
