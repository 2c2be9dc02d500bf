import { Webhook } from 'standardwebhooks'

// One instance, made when the first delivery arrives.
let wh: Webhook | undefined
const getWebhook = (): Webhook => (wh ??= new Webhook(process.env.PHONIC_WEBHOOK_SECRET!))

export const received: unknown[] = []

export const action = async ({ request }: { request: Request }) => {
  const body = await request.text() // raw, not json()
  const webhook = getWebhook()
  try {
    received.push(
      webhook.verify(
        body, // as it arrived
        {
          'webhook-id': request.headers.get('webhook-id') as string,
          'webhook-timestamp': request.headers.get('webhook-timestamp') as string,
          'webhook-signature': request.headers.get('webhook-signature') as string,
        },
      ),
    )
  } catch (error) {
    return new Response(null, { status: 400 })
  }
  return new Response(null, { status: 202 })
}
