import { createHmac } from 'node:crypto'
import { chance } from '../../ground/chance.ts'

const PREFIX = 'whsec_'
const MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8'

/** A secret as Standard Webhooks writes it. */
export const newSecret = (): string => `${PREFIX}${chance(32).toString('base64')}`

/** The headers by which a receiver knows that this house said this, and when (Standard Webhooks 1.0, HMAC-SHA256). */
export function signed(secret: string, { id, at, body }: { id: string; at: Date; body: string }) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': MEDIA_TYPE,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
