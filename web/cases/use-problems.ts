import { apartNow } from '../families/tie-look.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { File, FileWork } from './CasePage.tsx'
import { lonelyChildren } from './lonely-children.ts'

export type Problem = { id: string; words: string; review?: string }

/** What is wrong now, gravest first, each in a sentence. */
export function useProblems(file: File, work: FileWork): Problem[] {
  const say = useSay()
  const nameOf = (id: string) => plainName(file.people.find((person) => person.id === id)?.names ?? [], true)
  return [
    ...lonelyChildren(file.family).map(({ person, status }) => ({
      id: `child-${person}`,
      words: say(`problem.${status === 'separated' ? 'separated' : 'unaccompanied'}`, { name: nameOf(person) }),
    })),
    ...[...apartNow(file.family).values()].map(({ id, person, cause, trace }) => ({
      id,
      words: `${say('problem.apart', { name: nameOf(person), cause: say(`cause.${cause}`) })} ${say(`problem.trace-${trace === 'wanted' ? 'wanted' : trace === 'not-wanted' ? 'not-wanted' : 'not-asked'}`)}`,
    })),
    ...work.reviews.map(({ id, persons: [one, other] }) => ({
      id,
      words: other
        ? say('problem.review-pair', { name: nameOf(one!), other: nameOf(other) })
        : say('problem.review', { name: nameOf(one!) }),
      review: id,
    })),
  ]
}
