import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { isErased, type Place, seal, unseal } from '../../ground/seal.ts'
import type { Need } from './words.ts'

const place = (person: PersonId): Place => ({ person, category: 'protection', column: 'cases.need.code' })

/** A specific need tells of violence, illness, a child at risk: even its code is sealed. */
export const sealNeed = (ring: Keyring, person: PersonId, code: Need): Buffer => seal(ring, place(person), code)

/** Who needs the help of somebody of theirs, by what was noted: a pregnancy, an illness, a disability, old age. */
const DEPENDS: Partial<Record<Need, 'pregnant' | 'dependent'>> = {
  PG: 'pregnant',
  DS: 'dependent',
  SM: 'dependent',
  ER: 'dependent',
}
export const dependencesIn = (needs: readonly { person: PersonId; code: Need }[]) =>
  needs.flatMap(({ person, code }) => {
    const flag = DEPENDS[code]
    return flag ? [{ person, flag }] : []
  })

/** The code of a need that comes in hex; nothing where it was erased. */
export function openNeed({ person, code }: { person: PersonId; code: string }, rings: Map<PersonId, Keyring>): Need[] {
  const ring = rings.get(person)!
  return isErased(ring, 'protection') ? [] : [unseal<Need>(ring, place(person), Buffer.from(code, 'hex'))]
}
