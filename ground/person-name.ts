import * as z from 'zod/mini'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** What a part of a name is. A person may have one part only (a mononym), or a chain of fathers and no family name. */
export const NamePartKind = z.enum(['given', 'father', 'grandfather', 'clan', 'family', 'mother', 'nickname', 'other'])
export const NamePart = z.strictObject({ kind: NamePartKind, text })
export type NamePart = z.infer<typeof NamePart>

/** Where a name comes from and how it is used. A romanised form is a second name, never a replacement. */
export const NameUse = z.enum(['told', 'document', 'romanised', 'birth', 'alias'])

/** One name of a person, as written: in its own script, in its own order. Script is ISO 15924, language ISO 639-3. */
export const PersonName = z.strictObject({
  parts: z.array(NamePart).check(z.minLength(1), z.maxLength(12)),
  script: z.string().check(z.regex(/^[A-Z][a-z]{3}$/)),
  language: z.optional(z.string().check(z.regex(/^[a-z]{3}$/))),
  use: NameUse,
})
export type PersonName = z.infer<typeof PersonName>
