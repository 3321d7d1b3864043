import type { Act } from '../../ground/act.ts'
import { seal } from '../../ground/seal.ts'
import { insistOn, sayGround } from '../sharing/index.ts'
import { NOTE_FIELD } from './rules.ts'
import { seeOpenCase } from './see-case.ts'
import { addNote } from './store/work.ts'
import type { WriteNote } from './words.ts'

/** Writes a note into a case, under the category of data that it holds. */
export async function writeNote(act: Act, { id, case: file, category, text }: WriteNote): Promise<void> {
  const {
    file: { focus },
    grounds,
  } = await seeOpenCase(act, file, 'note')
  insistOn(grounds, 'write', [NOTE_FIELD[category]])
  const ring = await act.keys.extend(act, focus, category)
  addNote(act, { id, file, category, text: seal(ring, { person: focus, category, column: 'cases.note.text' }, text) })
  act.record({ ...sayGround(grounds), persons: [focus], case: file, more: { category } })
}
