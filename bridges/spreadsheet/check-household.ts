import { ageOn, type PartialDate, spanOf } from '../../ground/partial-date.ts'
import { columnOf, type RowReading, say, told } from './read-row.ts'
import type { DraftPerson } from './words.ts'

/** A person with the row that they were read from. */
export type Member = { person: DraftPerson; reading: RowReading }

/** What only shows when a household is seen whole: its head, its ages, its size. Returns which of them is the head. */
export function checkHousehold(members: Member[], household: RowReading | undefined): number | undefined {
  const head = checkHead(members)
  if (head !== undefined) for (const member of members) checkAges(member, members[head]!)
  checkSize(members, household)
  return head
}

function checkHead(members: Member[]): number | undefined {
  const heads = members.flatMap(({ person }, at) => (person.relation === 'head' ? [at] : []))
  if (heads.length > 1) {
    for (const at of heads) {
      const other = members[heads.find((one) => one !== at)!]!.person.row.row
      say(members[at]!.reading, headColumn(members[at]!), 'two-heads', { other })
    }
    return undefined
  }
  const first = members[0]
  if (heads.length === 0 && first && headColumn(first)) say(first.reading, headColumn(first), 'no-head')
  return heads[0]
}

const headColumn = ({ reading }: Member) =>
  (told(reading, 'relation') ?? told(reading, 'is-head'))?.column ??
  columnOf(reading, 'relation') ??
  columnOf(reading, 'is-head')

/** A child of the head cannot be older than the head. It is kept as told: which of the two dates is wrong is not known. */
function checkAges({ person, reading }: Member, head: Member): void {
  const column = columnOf(reading, 'birth-date') ?? columnOf(reading, 'age')
  const [born, headBorn, relation] = [person.born, head.person.born, person.relation]
  const young = relation === 'head' || relation === 'spouse'
  if (born && young && ageOn(born, reading.on).most < 12) say(reading, column, 'head-very-young')
  if (!born || !headBorn) return
  if ((relation === 'child' || relation === 'grandchild') && isBefore(born, headBorn))
    say(reading, column, 'child-older-than-head')
  if ((relation === 'parent' || relation === 'grandparent') && isBefore(headBorn, born))
    say(reading, column, 'parent-younger-than-head')
}

const isBefore = (one: PartialDate, other: PartialDate) => spanOf(one).latest < spanOf(other).earliest

function checkSize(members: Member[], household: RowReading | undefined): void {
  for (const reading of household ? [household] : members.map((member) => member.reading)) {
    const size = told(reading, 'household-size')
    const said = size && /^\d{1,4}$/.test(size.text) ? Number(size.text) : undefined
    if (size && said !== undefined && said !== members.length)
      say(reading, size.column, 'size-differs', { said, found: members.length })
  }
}
