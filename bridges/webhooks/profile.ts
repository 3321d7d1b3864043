import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const WebhooksProfile = z.strictObject({
  name: z.string(),
  version: z.int(),
  /** For how many days a delivery that was settled is shown; it can be told again from the ledger whenever. */
  keptDays: z.int().check(z.minimum(1), z.maximum(366)),
})
const PROFILES = new URL('../../profiles/', import.meta.url)

/** For how many days settled deliveries stay in this mission, by its profile. */
export const readSettledDays = (profile: string): number =>
  WebhooksProfile.parse(JSON.parse(readFileSync(new URL(`${profile}/webhooks.json`, PROFILES), 'utf8'))).keptDays
