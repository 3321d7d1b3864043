import * as z from 'zod/mini'
import { CodeList, FormContent, Key, Reach } from '../../domain/forms/words.ts'

/** What an agency asks, to be carried elsewhere: forms as they were last published, and the lists that they use. */
export const FormsFile = z.strictObject({
  kind: z.literal('kindred-forms'),
  version: z.literal(1),
  lists: z.array(z.strictObject({ reach: Reach, list: CodeList })),
  forms: z.array(z.strictObject({ key: Key, reach: Reach, edition: z.int(), content: FormContent })),
})
export type FormsFile = z.infer<typeof FormsFile>
export type FileForm = FormsFile['forms'][number]
