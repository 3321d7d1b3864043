import type { Act, PersonId, Picture } from './picture.ts'

/** For whoever is known only at other nodes than the asker's: the agencies there. Whom the act is about is known here. */
export function knownOnlyElsewhere({ known, node }: Picture, { persons }: Act): ReadonlyMap<PersonId, string[]> {
  const here = new Set([...persons, ...known.filter((one) => one.node === node).map(({ person }) => person)])
  const elsewhere = new Map<PersonId, string[]>()
  for (const { person, agency } of known)
    if (!here.has(person)) elsewhere.set(person, [...new Set([...(elsewhere.get(person) ?? []), agency])])
  return elsewhere
}

/** What ties somebody known only elsewhere to others: for that agency to tell. */
export function theirsToTell({ ties, care }: Picture, elsewhere: ReadonlyMap<PersonId, string[]>): ReadonlySet<string> {
  return new Set([
    ...ties.filter(({ from, to }) => elsewhere.has(from) || elsewhere.has(to)).map(({ id }) => id),
    ...care.filter(({ carer, over }) => elsewhere.has(carer) || elsewhere.has(over)).map(({ id }) => id),
  ])
}
