import { fullName, type PersonName } from '../../ground/person-name.ts'

/** The language tag of a name: its language where it is known, else only its script. */
export function languageTag({ language, script }: PersonName): string {
  const tag = [language ?? 'und', ...(script === 'Zyyy' ? [] : [script])].join('-')
  return Intl.getCanonicalLocales(tag)[0] ?? tag
}

/** The name as the person told it; where none was told, the one that was written first. */
export const toldName = (names: readonly PersonName[]): PersonName | undefined =>
  names.find((name) => name.use === 'told') ?? names[0]

/** The same name in another script, for those who cannot read the first. */
export function otherName(names: readonly PersonName[]): PersonName | undefined {
  const told = toldName(names)
  const others = names.filter((name) => name !== told && name.script !== told?.script)
  return others.find((name) => name.use === 'romanised') ?? others[0]
}

/** What someone is called among people who know them: the given name, or the first part. */
const calledPart = (name: PersonName): string =>
  (name.parts.find((part) => part.kind === 'given') ?? name.parts[0])?.text ?? ''

export const nameWords = (name: PersonName, brief?: boolean): string => (brief ? calledPart(name) : fullName(name))

/** A name for a sentence or a title, in the letters that the most readers of it can read. */
export function plainName(names: readonly PersonName[], brief?: boolean): string {
  const name = otherName(names)?.script === 'Latn' ? otherName(names) : toldName(names)
  return name ? nameWords(name, brief) : ''
}
