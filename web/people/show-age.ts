import { ageOn, isDefaultDay, isEstimated, type PartialDate, precisionOf } from '../../ground/partial-date.ts'

export type AgeSure = 'day' | 'default-day' | 'month' | 'year' | 'about'

/** How far an age can be trusted, in one word. */
export function sureOfAge(born: PartialDate): AgeSure {
  if (isEstimated(born)) return 'about'
  const precision = precisionOf(born)
  if (precision === 'day') return isDefaultDay(born) ? 'default-day' : 'day'
  return precision === 'month' ? 'month' : 'year'
}

/** Whether somebody is surely grown up, for the word “woman” or “girl”. */
export const ageWord = (born: PartialDate | undefined, on: string): 'adult' | 'child' =>
  born && ageOn(born, on).most < 18 ? 'child' : 'adult'
