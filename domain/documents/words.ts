import * as z from 'zod/mini'
import { Category } from '../../ground/categories.ts'
import { CaseId, FactId, PersonId } from '../../ground/ids.ts'

export const DocumentKind = z.enum([
  'identity-card',
  'passport',
  'birth-certificate',
  'court-order',
  'medical-paper',
  'photo',
  'letter',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** What the door answers when bytes have come: what they are, and the hash over them as they were sent. */
export const Uploaded = z.object({ upload: FactId, sha256: hash, bytes: z.int(), type: z.string() })
export type Uploaded = z.infer<typeof Uploaded>

/** Puts a file that came before, under the same id, among the papers of somebody. */
export const AddDocument = z.strictObject({
  id: FactId,
  case: CaseId,
  person: PersonId,
  category: Category,
  kind: DocumentKind,
  title,
  sha256: hash,
  /** The version that it replaces, and that stays. */
  before: z.optional(FactId),
})
export type AddDocument = z.infer<typeof AddDocument>

export const ListDocuments = z.strictObject({ case: CaseId })
export const DocumentShown = z.object({
  id: FactId,
  person: PersonId,
  category: Category,
  before: z.nullable(FactId),
  by: z.string(),
  at: z.string(),
  erased: z.boolean(),
  /** Missing where it is closed to the asker, or was erased. */
  told: z.optional(
    z.object({
      kind: DocumentKind,
      title: z.string(),
      type: z.string(),
      bytes: z.int(),
      sha256: hash,
      preview: z.boolean(),
    }),
  ),
})
export type DocumentShown = z.infer<typeof DocumentShown>
/** `most` is how many bytes a file may have. `categories` are those under which the asker may add one. */
export const DocumentsListed = z.object({
  documents: z.array(DocumentShown),
  most: z.int(),
  categories: z.array(Category),
})
export type DocumentsListed = z.infer<typeof DocumentsListed>

export const PreviewDocument = z.strictObject({ document: FactId })
/** A small picture, as an address that holds it. */
export const PreviewShown = z.object({ picture: z.string() })
export type PreviewShown = z.infer<typeof PreviewShown>
