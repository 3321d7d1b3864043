import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { findAtRest } from '../cases/index.ts'
import { showPeople } from '../people/index.ts'
import { judgeErasure, seePeople } from '../sharing/index.ts'
import { findDue } from './find-due.ts'
import { addMonths, askedOf, isWhole, shortestTerm, standsInTheWay } from './rules.ts'
import { readSchedule } from './schedule.ts'
import type { Due, DueListed, Line, ListDue } from './words.ts'

const PAGE = 200

/**
 * What the schedule says is due among the people whom this agency keeps, a page at a time, and what stands in its way. It is
 * a dry run: whatever is then done is proposed by one steward and decided by another.
 */
export async function listDue(look: Look, { after }: z.infer<typeof ListDue>): Promise<DueListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'retain', look.purpose))
  const schedule = readSchedule(look.profile)
  const resting = await findAtRest(look, {
    before: addMonths(look.at, -shortestTerm(schedule)),
    after: after ? { closedAt: new Date(after.closedAt), person: after.person } : null,
    most: PAGE,
  })
  const seen = await seePeople(
    look,
    resting.map(({ person }) => person),
    'retain',
  )
  const mine = resting.filter(({ person }) => seen.get(person)?.because === 'custody')
  const found = await findDue(look, mine)
  const due = found.flatMap(({ person, closedAt, due }) => due.map((line) => ({ person, closedAt, ...line })))
  const erasing = due.filter(({ action }) => action === 'erase')
  const [shown, judged] = await Promise.all([
    showPeople(look, new Map(found.map(({ person }) => [person, seen.get(person)!]))),
    judgeErasure(
      look,
      erasing.map((one) => ({ person: one.person, categories: askedOf(one) })),
      'somebody',
    ),
  ])
  const names = new Map(shown.map(({ id, names }) => [id, names]))
  look.note({ ground: `role ${role}`, persons: found.map(({ person }) => person), more: { categories: ['identity'] } })
  const last = resting.at(-1)
  return {
    lines: schedule.lines.map((line) => showLine(line, due)),
    due: due.map(
      ({ person, line, action, whole, categories, closedAt, since }): Due => ({
        person,
        names: names.get(person) ?? [],
        line,
        action,
        whole,
        categories,
        closedAt: closedAt.toISOString(),
        dueSince: since.toISOString(),
        kept:
          action === 'restrict'
            ? []
            : judged.flatMap((one) =>
                one.person === person &&
                askedOf({ whole, categories }).includes(one.category) &&
                standsInTheWay(one, { whole, because: 'schedule' })
                  ? [{ category: one.category, rule: one.rule }]
                  : [],
              ),
      }),
    ),
    next: last && resting.length === PAGE ? { closedAt: last.closedAt.toISOString(), person: last.person } : null,
  }
}

const named = <T extends string>(some: readonly (T | '*')[]): T[] => some.filter((one): one is T => one !== '*')

const showLine = (line: Line, due: readonly { line: string }[]): DueListed['lines'][number] => ({
  id: line.id,
  action: line.action,
  months: line.months,
  whole: isWhole(line),
  categories: named(line.categories),
  purposes: named(line.purposes),
  people: due.filter((one) => one.line === line.id).length,
})
