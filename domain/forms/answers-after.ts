import type { Category } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { isErased, type Place, seal, unseal } from '../../ground/seal.ts'
import type { SheetRow, TurnRow } from './store/sheets.ts'
import type { Answers } from './words.ts'

const placeOf = (person: PersonId, category: Category): Place => ({ person, category, column: 'forms.answers.answers' })

export const sealAnswers = (
  ring: Keyring,
  person: PersonId,
  { category, answers }: { category: Category; answers: Answers },
) => seal(ring, placeOf(person, category), answers)

/** What each category held after a turn: the last that was said of each, up to it. Of erased categories nothing is left. */
export function answersAfter(
  { person, turns }: SheetRow,
  ring: Keyring,
  counts: (turn: TurnRow) => boolean,
): Map<Category, Answers> {
  const last = new Map<Category, string>()
  for (const turn of turns.filter(counts))
    for (const [category, sealed] of Object.entries(turn.answers)) last.set(category as Category, sealed)
  return new Map(
    [...last]
      .filter(([category]) => !isErased(ring, category))
      .map(([category, sealed]) => [
        category,
        unseal<Answers>(ring, placeOf(person, category), Buffer.from(sealed, 'hex')),
      ]),
  )
}

/** How a sheet stands: all that was finished. */
export const lastFinished = ({ turns }: SheetRow): TurnRow | undefined => turns.findLast(({ finished }) => finished)
