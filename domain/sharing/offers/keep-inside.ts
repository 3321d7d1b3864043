import type { Judgement } from '../openings/judge-opening.ts'
import type { PersonFacts } from '../rules/facts.ts'
import type { DataSet } from '../words.ts'

/** What a package knows to carry: who they are, how to speak with them, who they are to each other. What is not here stays. */
const CARRIED: ReadonlySet<string> = new Set([
  'identity.names',
  'identity.sex',
  'identity.birthDate',
  'identity.languages',
  'family.relation',
])
/** From this sensitivity on nothing leaves the house in a package. */
const TOO_SENSITIVE = 4
type Known = Pick<PersonFacts, 'restricted' | 'notToBeFound'>
type Set_ = Pick<DataSet, 'fields' | 'locationFields' | 'narrativeFields' | 'violenceFields'>

/** Who is restricted, or wishes not to be found, goes to nobody outside, whatever else would allow it. */
export const staysInside = ({ restricted, notToBeFound }: Known): boolean => restricted || notToBeFound

/** No secret, no violence, no place where somebody is, no narrative, nothing that harms most: an unknown field neither. */
export function fieldLeaves(set: Set_, field: string): boolean {
  const known = set.fields.find((one) => one.field === field)
  if (!known || !CARRIED.has(field) || known.hidden || known.sensitivity >= TOO_SENSITIVE || field.startsWith('gbv.'))
    return false
  return ![set.locationFields, set.narrativeFields, set.violenceFields].some((kept) => kept.includes(field))
}

/**
 * A partner without an account is outside of the house: nobody there is trained, known or suspended by it, and what was given
 * is never closed again. So here less leaves than the rules of access let through.
 */
export function keepInside(judgement: Judgement, known: Known, set: Set_): Judgement {
  const leaves = (field: string) => fieldLeaves(set, field)
  const parts = judgement.parts.map((part) => {
    if (staysInside(known)) return { ...part, open: [], masked: [], lack: 'never-outside' as const }
    const [open, masked] = [part.open.filter(leaves), part.masked.filter(leaves)]
    return { ...part, open, masked, lack: part.lack ?? (open.length + masked.length === 0 ? 'open-nothing' : null) }
  })
  return { ...judgement, parts }
}
