import type * as z from 'zod/mini'
import { CATEGORIES } from '../../ground/categories.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameWorkers } from '../agencies/index.ts'
import { NOTE_FIELD, seeCase } from '../cases/index.ts'
import { type Grounds, sayGround, worksWith } from '../sharing/index.ts'
import { WORDS } from './add-document.ts'
import { actionFor } from './rules.ts'
import { type DocumentRow, findDocuments } from './store.ts'
import type { DocumentShown, DocumentsListed, ListDocuments } from './words.ts'

/** The papers of a case, to whoever works in it: what each is, where its category is open; that it is there, where it is not. */
export const listDocuments =
  (most: number) =>
  async (look: Look, { case: file }: z.infer<typeof ListDocuments>): Promise<DocumentsListed> => {
    const { grounds, people } = await seeCase(look, file, 'read')
    const rows = worksWith(grounds) ? await findDocuments(look, { case: file }) : []
    const own = rows.filter(({ person }) => people.has(person))
    const [names, rings] = await Promise.all([
      nameWorkers(look.find, look.node, [...new Set(own.map(({ worker }) => worker))]),
      look.keys.fetch(look.find, [...new Set(own.map(({ person }) => person))]),
    ])
    const documents = own.map((row) =>
      show(row, { by: names.get(row.worker) ?? '', ring: rings.get(row.person)!, grounds: people.get(row.person)! }),
    )
    const told = documents.filter((one) => one.told).map(({ category }) => category)
    look.note({
      ...sayGround(grounds),
      persons: [...people.keys()],
      case: file,
      more: { categories: [...new Set(told)], documents: own.length },
    })
    const categories = worksWith(grounds)
      ? CATEGORIES.filter((one) => grounds.sees(NOTE_FIELD[one], actionFor(one)).answer === 'allow')
      : []
    return { documents, most, categories }
  }

type Told = { by: string; ring: Keyring; grounds: Grounds }
function show(row: DocumentRow, { by, ring, grounds }: Told): DocumentShown {
  const { id, person, category, before, at, kind, type, bytes, hasPreview: preview } = row
  const erased = isErased(ring, category)
  const shown = { id, person, category, before, by, at: at.toISOString(), erased }
  if (erased || !grounds.opens(NOTE_FIELD[category])) return shown
  const { title, sha256 } = unseal<{ title: string; sha256: string }>(
    ring,
    { person, category, column: WORDS },
    row.words,
  )
  return { ...shown, told: { kind, title, type, bytes, sha256, preview } }
}
