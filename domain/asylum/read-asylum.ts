import type * as z from 'zod/mini'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { seeCase } from '../cases/index.ts'
import { type Grounds, sayGround } from '../sharing/index.ts'
import { sealPlace } from './find-claim.ts'
import { clockOf } from './record-ruling.ts'
import { isLate } from './rules.ts'
import { type ClaimRow, findClaims, type RulingRow } from './store.ts'
import type { AsylumShown, ReadAsylum } from './words.ts'

const FIELDS = [
  'asylum.claim',
  'asylum.priorClaims',
  'asylum.interviews',
  'asylum.decision',
  'asylum.narrative',
] as const
type Told = AsylumShown['claims'][number]

/** The procedure of the people of a case, each part as far as its field is open, every deadline with how it was counted. */
export async function readAsylum(look: Look, { case: file }: z.infer<typeof ReadAsylum>): Promise<AsylumShown> {
  const { grounds, people } = await seeCase(look, file, 'read')
  const rows = (await findClaims(look, { case: file })).filter(({ person }) =>
    people.get(person)?.opens('asylum.claim'),
  )
  const rings = await look.keys.fetch(look.find, [...new Set(rows.map(({ person }) => person))])
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: file,
    more: { categories: rows.length > 0 ? ['asylum'] : [], claims: rows.length },
  })
  return {
    claims: rows.map((row) => showClaim(look, row, { grounds: people.get(row.person)!, ring: rings.get(row.person)! })),
    closed: FIELDS.filter((field) => !grounds.opens(field)),
  }
}

type By = { grounds: Grounds; ring: Keyring }
function showClaim(look: Look, { id, person, kind, madeOn, prior, interviews, rulings }: ClaimRow, by: By): Told {
  const open = opener(by, person)
  return {
    id,
    person,
    kind: kind as Told['kind'],
    madeOn,
    prior: open<NonNullable<Told['prior']>>('asylum.priorClaims', 'prior', prior),
    interviews: by.grounds.opens('asylum.interviews')
      ? interviews.map(({ told, turns, ...one }) => ({
          ...(one as Told['interviews'][number]),
          words: open<string>('asylum.narrative', 'told', told),
          turns: (turns ?? []).map((turn) => ({
            outcome: turn.outcome as Told['interviews'][number]['turns'][number]['outcome'],
            words: open<string>('asylum.narrative', 'told', turn.told),
            at: new Date(turn.at).toISOString(),
          })),
        }))
      : [],
    rulings: by.grounds.opens('asylum.decision') ? rulings.map((ruling) => showRuling(look, ruling, open)) : [],
  }
}

type Open = <T>(field: string, column: 'prior' | 'told' | 'grounds', sealed: Buffer | string | null) => T | null
const opener =
  ({ grounds, ring }: By, person: ClaimRow['person']): Open =>
  (field, column, sealed) => {
    if (!sealed || !grounds.opens(field) || isErased(ring, 'asylum')) return null
    return unseal(ring, sealPlace(person, column), typeof sealed === 'string' ? Buffer.from(sealed, 'hex') : sealed)
  }

function showRuling(look: Look, ruling: RulingRow, open: Open): Told['rulings'][number] {
  const { id, outcome, procedure, decidedOn, notifiedOn, grounds, reviewDue, appeal } = ruling
  const clock = clockOf(look, ruling, notifiedOn)
  return {
    id,
    outcome,
    procedure,
    decidedOn,
    notifiedOn,
    reviewDue,
    clock,
    grounds: open<string>('asylum.decision', 'grounds', grounds),
    appeal: appeal && {
      on: appeal.on,
      late: isLate(clock, appeal.on),
      grounds: open<string>('asylum.decision', 'grounds', appeal.grounds),
    },
  }
}
