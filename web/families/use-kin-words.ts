import type { TieShown } from '../../domain/families/words.ts'
import type { Sex } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { useSay } from '../locales/use-say.ts'
import { inverse } from './tie-look.ts'

/** Says what somebody is to the person at the other end of a tie: mother, son, cousin. */
export function useKinWords(): (tie: TieShown, who: PersonId, sex: Sex) => string {
  const say = useSay()
  return (tie, who, sex) => {
    const back = inverse[tie.kind]
    return tie.from === who || !back ? say(`kin.${tie.kind}`, { sex }) : say(`relation.${back}`, { sex })
  }
}
