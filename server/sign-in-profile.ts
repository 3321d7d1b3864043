import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { insistOnProfile, profilePath } from './profile.ts'

const minutes = (most: number) => z.int().check(z.minimum(1), z.maximum(most))

const address = z.url().check(z.regex(/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/))
/** A provider (OpenID Connect) of one agency: what it calls itself, the one address where it describes itself, and what it calls this house. */
const Provider = z.strictObject({
  agency: z.string(),
  issuer: address,
  discovery: address,
  client: z.string().check(z.minLength(1)),
})
export type Provider = z.infer<typeof Provider>

/** How long a sign-in lasts in this mission. A profile may be stricter than the house, never laxer. */
const SignInProfile = z.strictObject({
  /** A session that nobody uses for so long is over. Its last use is noted to the minute, so it may end a minute early, never late. */
  idleMinutes: minutes(15),
  /** A session is over after so long, used or not. */
  sessionMinutes: minutes(600),
  /** A code for enrolment or recovery can be used for so long. */
  enrolmentHours: z.int().check(z.minimum(1), z.maximum(24)),
  /** A question to a passkey must be answered within so long. */
  challengeSeconds: z.int().check(z.minimum(30), z.maximum(600)),
  /** Agencies whose workers may say who they are at a provider of their own. Nobody else can name a provider. */
  providers: z.array(Provider),
})
export type SignInProfile = z.infer<typeof SignInProfile>

/** Reads what a profile says about sign-in; a fault in it keeps the house from opening. */
export function readSignInProfile(profile: string): SignInProfile {
  insistOnProfile(profile)
  const path = fileURLToPath(profilePath(profile, 'sign-in'))
  const read = SignInProfile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`${path} is not as it should be: ${issue?.path.join('.')} ${issue?.message}`)
}
