import { createSecretKey, type KeyObject } from 'node:crypto'
import type { FactId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { unseal } from '../../ground/seal.ts'
import { sayGround } from '../sharing/index.ts'
import { KEY, PREVIEW, WORDS } from './add-document.ts'
import { fileNameOf } from './rules.ts'
import { seeDocument } from './see-document.ts'
import { findPreview } from './store.ts'
import type { PreviewShown } from './words.ts'

/** What opens a file, and what it is called: for the door, which hands it out when the look is written down. */
export type Opened = { id: FactId; key: KeyObject; type: string; bytes: number; name: string }

export async function openDocument(look: Look, { document }: { document: FactId }): Promise<Opened> {
  const { row, grounds } = await seeDocument(look, document)
  const { person, category, id, type, bytes } = row
  const ring = (await look.keys.fetch(look.find, [person])).get(person)!
  const key = unseal<string>(ring, { person, category, column: KEY }, row.key)
  const { title } = unseal<{ title: string }>(ring, { person, category, column: WORDS }, row.words)
  note(look, row, grounds)
  return { id, key: createSecretKey(Buffer.from(key, 'base64')), type, bytes, name: fileNameOf(title, type) }
}

/** A small picture of a picture. */
export async function previewDocument(look: Look, { document }: { document: FactId }): Promise<PreviewShown> {
  const { row, grounds } = await seeDocument(look, document)
  const { person, category } = row
  const [ring, sealed] = await Promise.all([
    look.keys.fetch(look.find, [person]).then((rings) => rings.get(person)!),
    findPreview(look, document),
  ])
  note(look, row, grounds)
  const data = sealed ? unseal<string>(ring, { person, category, column: PREVIEW }, sealed) : ''
  return { picture: data && `data:image/jpeg;base64,${data}` }
}

function note(
  look: Look,
  row: Awaited<ReturnType<typeof seeDocument>>['row'],
  grounds: Parameters<typeof sayGround>[0],
) {
  look.note({
    ...sayGround(grounds),
    persons: [row.person],
    case: row.case,
    more: { categories: [row.category], document: row.id },
  })
}
