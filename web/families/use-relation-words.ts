import type { Sex } from '../../domain/people/words.ts'
import { useSay } from '../locales/use-say.ts'
import { RELATIONS, type Relation } from './relations.ts'

/** Says what somebody is to the head: son or daughter where it is known, child where it is not. */
export function useRelationWords(): (relation: Relation, sex: Sex | '') => string {
  const say = useSay()
  return (relation, sex) => say(`relation.${relation}`, { sex: sex || 'unknown' })
}

/** The relations to choose from, in words for this person. */
export function useRelationOptions(sex: Sex | ''): { value: string; label: string }[] {
  const words = useRelationWords()
  return [{ value: '', label: '' }, ...RELATIONS.map((value) => ({ value, label: words(value, sex) }))]
}
