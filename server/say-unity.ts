import type { Answer, Measures, Sentence } from '../domain/unity/words.ts'

type Values = Record<string, string>
type Say = (values: Values) => string

const LEVEL: Record<Answer['level'], string> = {
  none: 'There is nothing to be said against it.',
  inform: 'Go on, knowing this.',
  reason: 'Write down why it has to be.',
  hold: 'It is held until a second person releases it with a ground and a review date.',
  forbid: 'It is refused: a best-interests determination or a court order comes first.',
}
const BOND: Record<string, Say> = {
  A: ({ wards, partner }) => `${partner} cares for the child ${wards}`,
  B: ({ wards, partner }) => `${wards} depends on ${partner}`,
  mutual: ({ one, other }) => `${one} and ${other} depend on each other`,
  C: ({ one, other }) => `${one} and ${other} are siblings`,
  D: ({ one, other }) => `${one} and ${other} are a couple`,
  Y: ({ one, other }) => `${one} and ${other} still share a home`,
  E: ({ one, other }) => `${one} and ${other} are kin`,
}
const HOW: Record<string, string> = {
  apart: '',
  undone: ', since their way back is undone',
  split: ' on the way, in two vehicles',
  brief: ' for some days',
  known: ' in what is known of them',
  paper: ' when a paper ends before their journey',
}

const SENTENCES: Record<string, Say> = {
  'unity.parted': (all) =>
    `${all['one']} and ${all['other']} would be parted${HOW[all['how']!]}: ${bond(all)}${because(all)}.`,
  'unity.widened': (all) =>
    `${all['one']} and ${all['other']} are apart and would be further apart${HOW[all['how']!]}: ${bond(all)}${because(all)}.`,
  'unity.reunites': (all) => `${all['one']} and ${all['other']} come together: ${bond(all)}${because(all)}.`,
  'unity.elsewhere': ({ of, agencies }) => `${of}: a possible relative; that agency will handle it (${agencies}).`,
  'unity.not-available': () => 'This place is not available.',
  'unity.besides.contact-breach': (all) =>
    `An order keeps somebody away from ${all['about']}, and this would bring them together${because(all)}.`,
  'unity.besides.unverified-carer': (all) => `Nobody has verified who would take in ${all['about']}${because(all)}.`,
  'unity.besides.two-people': (all) => `${all['about']} were shown to be two people${because(all)}.`,
  'unity.besides.one-status': (all) =>
    `The decision is about one of ${all['about']}, who live together${because(all)}.`,
  'unity.besides.representative': (all) =>
    `${all['about']} leaves the place of their representative, who is to be told${because(all)}.`,
  'unity.besides.tracing-open': (all) =>
    `A search with ${all['about']} is open, and they cross a border${because(all)}.`,
}
const bond = (all: Values) => `${BOND[bondKey(all)]!({ ...all, partner: partnerOf(all) })}, ${all['strength']}`
const bondKey = ({ bond, wards, one, other }: Values) => (wards === `${one}, ${other}` ? 'mutual' : bond!)
const partnerOf = ({ wards, one, other }: Values) => (wards === one ? other! : one!)
const because = ({ facts }: Values) => (facts ? ` (${facts})` : '')

/** What an answer says to whoever asked, in plain English. It can name only what the answer names. */
export const explainUnity = (said: readonly Sentence[]): string => said.map(sentence).join('\n')

/** The rules behind an answer, in words, and what is to be done now. */
export function adviseUnity({ rules }: Measures, answer: Pick<Answer, 'level' | 'rules' | 'avoidedBy'>): string[] {
  const words = rules.filter(({ code }) => answer.rules.includes(code)).map(({ says }) => `– ${says}`)
  const avoided = answer.avoidedBy.length > 0 ? [`This would avoid it: ${answer.avoidedBy.join(', ')}.`] : []
  return [...words, ...avoided, LEVEL[answer.level]]
}

function sentence({ key, values }: Sentence): string {
  const plain = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  return SENTENCES[key]!(Object.fromEntries(plain))
}
