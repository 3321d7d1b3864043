import { Need, type RegisterHousehold } from '../../domain/cases/words.ts'
import type { NewChildStatus, NewTie, TieKind } from '../../domain/families/words.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Draft, DraftPerson, Relation } from './words.ts'

const PHONES_MOST = 5
const ADDRESS_MOST = 400
const NOTE_MOST = 8000

/** Makes an id that follows from what it is for, so that the same draft always becomes the same household. */
export type NameId = <Id extends string>(part: string) => Id

/** Writes a drafted household down as the deed that registers it. What the workbook does not tell stays untold. */
export function householdFromDraft(draft: Draft, today: string, nameId: NameId): RegisterHousehold {
  const ids = draft.people.map((_, i) => nameId<PersonId>(`person ${i}`))
  const head = draft.head ?? 0
  const notes = inPages(notesOf(draft))
  return {
    household: {
      id: nameId('household'),
      since: draft.since && draft.since <= today ? draft.since : today,
      head: ids[head]!,
    },
    people: draft.people.map((person, i) => writePerson(person, ids[i]!, i === head ? draft.place : undefined)),
    missing: [],
    childStatuses: draft.people.flatMap((person, i) =>
      statusOf(person, { id: nameId(`status ${i}`), person: ids[i]!, since: today }),
    ),
    ties: draft.people.flatMap((person, i) =>
      tieOf(person, draft.people[head]!, { own: ids[i]!, head: ids[head]!, id: nameId(`tie ${i}`) }),
    ),
    needs: draft.people.flatMap(({ needs }, i) =>
      firstLevel(needs).map((code) => ({ id: nameId<FactId>(`need ${i} ${code}`), person: ids[i]!, code })),
    ),
    notes: notes.map((text, i) => ({ id: nameId<FactId>(`note ${i}`), category: 'protection' as const, text })),
    case: { id: nameId('case'), kind: 'protection' },
  }
}

function writePerson(
  { names, sex, born, nationalities, languages, phones, email, identifiers }: DraftPerson,
  id: PersonId,
  place: Draft['place'],
): NewPerson {
  const address = addressOf(place).slice(0, ADDRESS_MOST)
  return {
    id,
    names,
    sex,
    nationalities,
    identifiers,
    languages: languages.map((code) => ({ code })),
    ...(born && { born }),
    ...((phones.length > 0 || email || address) && {
      contact: { phones: phones.slice(0, PHONES_MOST), ...(email && { email }), ...(address && { address }) },
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

/** What has no field of its own is kept as notes, row by row, in the words of the workbook; what is longer than its field as well. */
function notesOf({ people, consent, place }: Draft): string[] {
  const lines = people.flatMap(({ row, maritalStatus, note, phones, needs }) =>
    [
      maritalStatus,
      note,
      ...phones.slice(PHONES_MOST),
      ...needs.filter((need) => need.includes('-') || !Need.safeParse(need).success),
    ]
      .filter((told) => told !== undefined)
      .map((told) => `${row.sheet} ${row.row}: ${told}`),
  )
  const address = addressOf(place)
  if (address.length > ADDRESS_MOST) lines.unshift(address)
  if (consent) lines.unshift(`consent: ${consent}`)
  return lines
}

/** Lines put together into as few notes as hold them all. */
function inPages(lines: readonly string[]): string[] {
  const pages: string[] = []
  for (const line of lines.flatMap((line) => line.match(/[\s\S]{1,8000}/g) ?? [])) {
    const last = pages.at(-1)
    if (last !== undefined && last.length + line.length < NOTE_MOST) pages[pages.length - 1] = `${last}\n${line}`
    else pages.push(line)
  }
  return pages
}

const addressOf = (place: Draft['place']): string => [place?.text, ...(place?.codes ?? [])].filter(Boolean).join(', ')

/** UNHCR's codes of the first level; the letters behind the dash are kept in a note. */
function firstLevel(needs: readonly string[]): Need[] {
  const codes = needs.map((need) => need.split('-')[0]!).flatMap((code) => Need.safeParse(code).data ?? [])
  return [...new Set(codes)]
}

/** A child of whom the workbook says that no adult of theirs is there, or only other kin. */
function statusOf({ needs }: DraftPerson, fact: Omit<NewChildStatus, 'status'>): NewChildStatus[] {
  if (needs.includes('SC-UC')) return [{ ...fact, status: 'unaccompanied' }]
  return needs.includes('SC-SC') ? [{ ...fact, status: 'separated' }] : []
}
