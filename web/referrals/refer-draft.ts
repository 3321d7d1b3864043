import type { SendReferral } from '../../domain/referrals/words.ts'
import type { File } from '../cases/CasePage.tsx'

/** A referral while it is being written. Who does not go has a reason, or '' while none is chosen. */
export type Draft = {
  way: string
  kind: SendReferral['kind']
  service: string
  urgency: SendReferral['urgency']
  goes: string[]
  stays: Record<string, string>
  left: string[]
  until: string
  reason: string
  /** Of a package: for how long it waits. */
  hours: number
}
const DAYS = 90

export function emptyDraft(file: File, way: string): Draft {
  const apart = new Set(file.family.separations.map(({ person }) => person))
  return {
    way,
    kind: 'referral',
    service: '',
    urgency: 'day',
    goes: file.people.filter(({ id }) => !apart.has(id)).map(({ id }) => id),
    stays: Object.fromEntries(file.people.map(({ id }) => [id, apart.has(id) ? 'not-here' : ''])),
    left: [],
    until: new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10),
    reason: '',
    hours: 72,
  }
}

/** What is still missing, as a key of the catalogue; nothing where it can be sent. */
export function missingIn({ service, goes, stays, until, kind, reason }: Draft, file: File) {
  if (!service) return 'referral.service-needed'
  if (goes.length === 0) return 'referral.people-needed'
  if (file.people.some(({ id }) => !goes.includes(id) && !stays[id])) return 'referral.stays-needed'
  if (kind !== 'transfer' && !until) return 'referral.until-needed'
  return reason.trim().length < 3 ? 'form.reason-needed' : null
}

/** The languages that those who go speak, each once: with how many they are, all that is told before the answer. */
export const languagesOf = (file: File, goes: readonly string[]): string[] => [
  ...new Set(
    file.people.filter(({ id }) => goes.includes(id)).flatMap(({ languages }) => languages.map(({ code }) => code)),
  ),
]

/** The rest of the input, beside what was foreseen. */
export const inputOf = (draft: Draft, file: File, makeId: () => string) => ({
  service: draft.service,
  urgency: draft.urgency,
  people: draft.goes.map((person) => ({ id: makeId(), person })),
  left: file.people
    .filter(({ id }) => !draft.goes.includes(id))
    .map(({ id }) => ({ person: id, because: draft.stays[id] })),
  languages: languagesOf(file, draft.goes),
  until: draft.kind === 'transfer' ? null : `${draft.until}T00:00:00Z`,
  reason: draft.reason.trim(),
})
