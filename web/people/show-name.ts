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

/** The script that whoever reads this screen reads most easily. */
const readersScript = (): string =>
  typeof document !== 'undefined' && document.documentElement.lang === 'ar' ? 'Arab' : 'Latn'

/** A name for a sentence or a title, in the letters that the reader of this screen can read. */
export function plainName(names: readonly PersonName[], brief?: boolean): string {
  const told = toldName(names)
  const script = readersScript()
  const name = told?.script === script ? told : (names.find((one) => one.script === script) ?? otherName(names) ?? told)
  return name ? nameWords(name, brief) : ''
}
