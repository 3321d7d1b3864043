import type { PersonName } from '../../../ground/person-name.ts'

/** In which scripts two people’s names were told, in one order, as `Arab+Latn` or `Latn`: by that it is counted where the comparison is right. */
export function scriptsOf(one: readonly PersonName[], other: readonly PersonName[]): string {
  return [...new Set([one, other].map((names) => toldIn(names)))].sort().join('+')
}

const toldIn = (names: readonly PersonName[]): string =>
  (names.find(({ use }) => use === 'told') ?? names[0])?.script ?? 'Zyyy'
