import * as z from 'zod/mini'

export const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(8000))
const extensions = z.record(z.string(), z.unknown())
const attachment = z.optional(z.nullable(z.enum(['platform', 'cross-platform'])))
/** What a browser brings back when a passkey proved that its worker is there (WebAuthn Level 3, AuthenticationResponseJSON). */
export const Proof = z.strictObject({
  id: base64url,
  rawId: base64url,
  response: z.strictObject({
    authenticatorData: base64url,
    clientDataJSON: base64url,
    signature: base64url,
    userHandle: z.optional(z.nullable(base64url)),
  }),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  type: z.literal('public-key'),
})
export type Proof = z.infer<typeof Proof>
/** What a browser brings back when a passkey was made (RegistrationResponseJSON). */
export const NewPasskey = z.strictObject({
  id: base64url,
  rawId: base64url,
  response: z.strictObject({
    attestationObject: base64url,
    clientDataJSON: base64url,
    authenticatorData: z.optional(base64url),
    transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
    publicKeyAlgorithm: z.optional(z.int()),
    publicKey: z.optional(base64url),
  }),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  type: z.literal('public-key'),
})
export type NewPasskey = z.infer<typeof NewPasskey>
