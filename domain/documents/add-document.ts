import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { NOTE_FIELD, seeOpenCase } from '../cases/index.ts'
import { insistOn, sayGround } from '../sharing/index.ts'
import { actionFor, insistOnVersion } from './rules.ts'
import { findDocuments, addDocument as keepDocument } from './store.ts'
import type { Uploads } from './uploads.ts'
import type { AddDocument } from './words.ts'

export const [KEY, WORDS, PREVIEW] = [
  'documents.document.key',
  'documents.document.words',
  'documents.document.preview',
]

/** Puts a file that came in among the papers of somebody. From then on nothing but their key opens it. */
export const addDocument =
  (uploads: Uploads) =>
  async (act: Act, { id, case: file, person, category, kind, title, sha256, before }: AddDocument): Promise<void> => {
    const { file: found, people } = await seeOpenCase(act, file, 'note')
    const grounds = people.get(person)
    if (!found.persons.includes(person) || !grounds) throw new Invalid('person-outside', { field: 'person' })
    insistOn(grounds, actionFor(category), [NOTE_FIELD[category]])
    if (before) {
      const [last] = await findDocuments(act, { id: before })
      insistOnVersion({ id, case: file, person, category }, last)
    }
    const came = await uploads.get(act.asking.actor, id)
    if (came.sha256 !== sha256) throw new Invalid('document-other-bytes', { field: 'sha256' })
    const ring = await act.keys.extend(act, person, category)
    const sealed = (column: string, value: unknown) => seal(ring, { person, category, column }, value)
    keepDocument(act, {
      ...{ id, case: file, person, category, kind, type: came.type, bytes: came.bytes, before: before ?? null },
      key: sealed(KEY, came.key),
      words: sealed(WORDS, { title, sha256 }),
      preview: came.preview === null ? null : sealed(PREVIEW, came.preview),
    })
    act.afterwards(() => void uploads.settle(id).catch(() => {})) // what is left of it is swept
    act.record({
      ...sayGround(grounds),
      persons: [person],
      case: file,
      more: { document: id, category, kind, sha256, ...(before && { before }) },
    })
  }
