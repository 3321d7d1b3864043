import { Need } from '../../domain/cases/words.ts'
import { ageOn } from '../../ground/partial-date.ts'
import { readBorn } from '../people/read-born.ts'
import type { Row } from './draft.ts'

/** Needs that somebody of this age and sex can have. What is not known leaves nothing out; what was chosen stays. */
export function fittingNeeds({ born, calendar, sex, needs }: Row, on: string): Need[] {
  const read = readBorn(born, calendar, on)
  const age = read && ageOn(read, on)
  const fits: Partial<Record<Need, boolean>> = {
    CR: !age || age.least < 18,
    SC: !age || age.least < 18,
    ED: !age || age.least < 25,
    WR: sex !== 'male' && (!age || age.most >= 16),
    PG: sex !== 'male' && (!age || (age.most >= 10 && age.least < 55)),
    SP: !age || age.most >= 13,
    ER: !age || age.most >= 55,
  }
  return Need.options.filter((need) => (fits[need] ?? true) || needs.includes(need))
}
