import { Need, type RegisterHousehold } from '../../domain/cases/words.ts'
import type { NewTie, TieKind } from '../../domain/families/words.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { Draft, DraftPerson, Relation } from './words.ts'

/** Makes an id that follows from what it is for, so that the same draft always becomes the same household. */
export type NameId = <Id extends string>(part: string) => Id

/** Writes a drafted household down as the deed that registers it. What the workbook does not tell stays untold. */
export function householdFromDraft(draft: Draft, today: string, nameId: NameId): RegisterHousehold {
  const ids = draft.people.map((_, i) => nameId<PersonId>(`person ${i}`))
  const head = draft.head ?? 0
  const notes = notesOf(draft)
  return {
    household: {
      id: nameId('household'),
      since: draft.since && draft.since <= today ? draft.since : today,
      head: ids[head]!,
    },
    people: draft.people.map((person, i) => writePerson(person, ids[i]!, i === head ? draft.place : undefined)),
    missing: [],
    childStatuses: [],
    ties: draft.people.flatMap((person, i) =>
      tieOf(person, draft.people[head]!, { own: ids[i]!, head: ids[head]!, id: nameId(`tie ${i}`) }),
    ),
    needs: draft.people.flatMap((person, i) =>
      [...new Set(person.needs)].flatMap((code) => {
        const need = Need.safeParse(code)
        return need.success ? [{ id: nameId<never>(`need ${i} ${code}`), person: ids[i]!, code: need.data }] : []
      }),
    ),
    ...(notes && { notes: [{ id: nameId('notes'), category: 'protection', text: notes }] }),
    case: { id: nameId('case'), kind: 'protection' },
  }
}

function writePerson(
  { names, sex, born, nationalities, languages, phones, email, identifiers }: DraftPerson,
  id: PersonId,
  place: Draft['place'],
): NewPerson {
  const address = [place?.text, ...(place?.codes ?? [])].filter(Boolean).join(', ').slice(0, 400)
  return {
    id,
    names,
    sex,
    nationalities,
    identifiers,
    languages: languages.map((code) => ({ code })),
    ...(born && { born }),
    ...((phones.length > 0 || email || address) && {
      contact: { phones: phones.slice(0, 5), ...(email && { email }), ...(address && { address }) },
    }),
  }
}

/** What a person is to the head, and who of the two is named first. A relation that says less than a tie becomes “other kin”, in its own word. */
const TIES: Readonly<Partial<Record<Relation, { kind: TieKind; from: 'person' | 'head' }>>> = {
  spouse: { kind: 'spouse', from: 'person' },
  sibling: { kind: 'sibling', from: 'person' },
  grandparent: { kind: 'grandparent', from: 'person' },
  grandchild: { kind: 'grandparent', from: 'head' },
  'uncle-aunt': { kind: 'aunt-uncle', from: 'person' },
  'nephew-niece': { kind: 'aunt-uncle', from: 'head' },
  cousin: { kind: 'cousin', from: 'person' },
  'foster-child': { kind: 'foster-parent', from: 'head' },
  'in-law': { kind: 'other-kin', from: 'person' },
  guardian: { kind: 'other-kin', from: 'person' },
  'other-kin': { kind: 'other-kin', from: 'person' },
  'not-kin': { kind: 'not-kin', from: 'person' },
}

function tieOf(
  { relation, sex }: DraftPerson,
  head: DraftPerson,
  ids: { own: PersonId; head: PersonId; id: NewTie['id'] },
): NewTie[] {
  if (!relation || relation === 'head' || relation === 'unknown' || ids.own === ids.head) return []
  const parentOf = (of: DraftPerson['sex']): TieKind =>
    of === 'female' ? 'mother' : of === 'male' ? 'father' : 'other-kin'
  const said =
    relation === 'child'
      ? { kind: parentOf(head.sex), from: 'head' }
      : relation === 'parent'
        ? { kind: parentOf(sex), from: 'person' }
        : TIES[relation]!
  const [from, to] = said.from === 'head' ? [ids.head, ids.own] : [ids.own, ids.head]
  return [
    {
      id: ids.id,
      kind: said.kind,
      from,
      to,
      source: 'import',
      ...(said.kind === 'other-kin' && { evidence: `“${relation}” in the workbook` }),
    },
  ]
}

/** What has no field of its own is kept as a note, row by row, in the words of the workbook. */
function notesOf({ people, consent }: Draft): string | undefined {
  const lines = people.flatMap(({ row, maritalStatus, note }) => [
    ...(maritalStatus ? [`${row.sheet} ${row.row}: ${maritalStatus}`] : []),
    ...(note ? [`${row.sheet} ${row.row}: ${note}`] : []),
  ])
  if (consent) lines.unshift(`consent: ${consent}`)
  return lines.length > 0 ? lines.join('\n').slice(0, 8000) : undefined
}
