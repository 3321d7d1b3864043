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
  A: ({ ward, partner }) => `${partner} cares for the child ${ward}`,
  B: ({ ward, partner }) => `${ward} depends on ${partner}`,
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
const bond = (all: Values) =>
  `${BOND[all['bond']!]!({ ...all, partner: all['ward'] === all['one'] ? all['other']! : all['one']! })}, ${all['strength']}`
const because = ({ facts }: Values) => (facts ? ` (${facts})` : '')

/** An answer in plain English, for whoever asked at the command line. It can name only what the answer names. */
export function sayUnity({ rules }: Measures, answer: Omit<Answer, 'avoidedBy'> & { avoidedBy: string[] }): string {
  const words = rules.filter(({ code }) => answer.rules.includes(code)).map(({ says }) => says)
  const avoided = answer.avoidedBy.length > 0 ? [`This would avoid it: ${answer.avoidedBy.join(', ')}.`] : []
  return [...answer.said.map(sentence), ...words, ...avoided, LEVEL[answer.level]].join('\n')
}

function sentence({ key, values }: Sentence): string {
  const plain = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  return SENTENCES[key]!(Object.fromEntries(plain))
}
