/** Which edition made the keys, and of which others those may still be that were not made anew yet. */
export type Editions = { edition: number; others: readonly number[] }

/** Editions other than the one in use that keys may be of. Nothing is known of a house that has no keys yet. */
export const othersOf = (found: Editions | undefined, own: number): number[] =>
  found ? [...new Set([...found.others, found.edition])].filter((edition) => edition !== own) : []

/** Words to look for, also as the other editions would have kept them. The edition stands at the end of each. */
export const inEditions = (words: readonly string[], others: readonly number[]): string[] =>
  others.length === 0
    ? [...words]
    : words.flatMap((word) => [word, ...others.map((edition) => word.replace(/\d+$/, String(edition)))])
