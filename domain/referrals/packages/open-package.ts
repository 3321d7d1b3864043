import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { mayTurn, stateOf } from '../rules.ts'
import { courseOf, type ReferralRow } from '../store.ts'
import { TURN_WORDS } from '../take-turn.ts'
import { takeOut } from './seal-package.ts'
import { type Knock, seePackage } from './see-package.ts'
import { addOpening } from './store.ts'
import { type PackageOpened, PackageTurn } from './words.ts'

/** Hands a package to whoever has its code, still sealed by it, with what was asked and answered; and writes down that it was opened. */
export async function openPackage(act: Act, knock: Knock): Promise<PackageOpened> {
  const { row, seal } = await seePackage(act, knock)
  const ring = (await act.keys.fetch(act.find, [row.about])).get(row.about)!
  const contents = takeOut({ about: row.about, ring }, seal.contents)
  if (contents === undefined) throw new Unknown('package-gone')
  addOpening(act, row.id, row.openings!.length + 1)
  act.record({
    ground: 'referral',
    rests: row.people.map(({ offered, taken }) => taken ?? offered).join(' '),
    persons: row.people.map(({ person }) => person),
    case: row.case,
    more: { referral: row.id, opening: row.openings!.length + 1, categories: row.parts },
  })
  const said = (words: string | null) =>
    words && !isErased(ring, TURN_WORDS.category)
      ? unseal<string>(ring, { person: row.about, ...TURN_WORDS }, Buffer.from(words, 'hex'))
      : null
  const told = row.turns.filter(({ turn }) => TOLD.has(turn))
  return {
    ...standing(row, act.at),
    contents,
    until: row.answerBy.toISOString(),
    turns: told.map(({ turn, words, at }) => ({ turn, words: said(words), at: new Date(at).toISOString() })),
  }
}

/** What both sides said to each other before; what the sender wrote down for itself is not told. */
const TOLD: ReadonlySet<string> = new Set(['received', 'asked', 'answered', 'accepted'])

function standing(row: ReferralRow, at: Date): Pick<PackageOpened, 'state' | 'may'> {
  const course = courseOf(row)
  return {
    state: stateOf(course, at),
    may: PackageTurn.options.filter((turn) => mayTurn(course, turn, 'receiver', at)),
  }
}
