import type { CaseShown } from '../../domain/cases/words.ts'
import type { DecisionShown } from '../../domain/decisions/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { ReferralShown } from '../../domain/referrals/words.ts'
import { fullName } from '../../ground/person-name.ts'
import { dayIn } from './say-in.ts'
import type { Letter, LetterLanguage, Say } from './words.ts'

/** Who prints it, when and for what: a paper must say whose hands it came from. */
export type Printed = { by: string; at: Date; purpose: string }
type In = { say: Say; language: LetterLanguage; printed: Printed }
type Part = Letter['parts'][number]

function letterOf({ say, language, printed }: In, title: string, parts: readonly Part[]): Letter {
  const day = dayIn(language, printed.at.toISOString())
  const purpose = say(`purpose.${printed.purpose}`)
  const foot = say('letter.foot', { day, name: printed.by, purpose })
  return { title, language, parts: parts.filter(({ lines }) => lines.length > 0), foot }
}

/** In the letters that the reader of the language reads, where the person has a name in them; else as it was told. */
export function nameIn(language: LetterLanguage, { names }: Pick<PersonShown, 'names'>): string {
  const told = names.find(({ use }) => use === 'told') ?? names[0]
  const script = language === 'ar' ? 'Arab' : 'Latn'
  const name = told?.script === script ? told : (names.find((one) => one.script === script) ?? told)
  return name ? fullName(name) : ''
}

export function composeCase(shown: CaseShown, within: In): Letter {
  const { say, language } = within
  const person = (one: PersonShown) => [nameIn(language, one), one.born?.edtf].filter(Boolean).join(', ')
  const called = (id: string) => shown.people.find((one) => one.id === id)
  const needs = shown.needs.map(({ person: id, code }) => {
    const one = called(id)
    return `${one ? nameIn(language, one) : ''}: ${say(`need.${code}`)}`
  })
  const about = [
    shown.agency.name,
    `${say('letter.case-number')}: ${shown.number}`,
    `${say('letter.kind')}: ${say(`case-kind.${shown.kind}`)}`,
    `${say('letter.stage')}: ${say(`stage.${shown.stage}`)}`,
    `${say('letter.opened')}: ${dayIn(language, shown.openedAt)}`,
  ]
  return letterOf(within, say('letter.case-title'), [
    { head: say('letter.about'), lines: about },
    { head: say('letter.people'), lines: shown.people.map(person) },
    { head: say('letter.needs'), lines: needs },
  ])
}

export function composeDecision(
  { kind, state, person, content, by, at, reviewDue }: DecisionShown,
  within: In,
): Letter {
  const { say, language } = within
  const about = [
    say(`decision-kind.${kind}`),
    say(`decision-state.${state}`),
    ...(person ? [nameIn(language, person)] : []),
    `${dayIn(language, at)}, ${by}`,
    ...(reviewDue ? [`${say('letter.review')}: ${dayIn(language, reviewDue)}`] : []),
  ]
  const said = content && 'said' in content.view
  const told: Part[] = content
    ? [
        { head: say('letter.decided'), lines: [content.what] },
        { head: say('letter.ground'), lines: [content.ground] },
        { head: say('letter.options'), lines: content.options.map(({ what, why }) => `${what}: ${why}`) },
        { head: say(said ? 'letter.view' : 'letter.not-asked'), lines: Object.values(content.view) },
      ]
    : [{ head: say('letter.decided'), lines: [say('letter.closed')] }]
  return letterOf(within, say('letter.decision-title'), [{ head: say('letter.about'), lines: about }, ...told])
}

export function composeReferral(shown: ReferralShown, within: In): Letter {
  const { say, language } = within
  const { kind, sender, receiver, service, state, sentAt, answerBy, people, reason } = shown
  const about = [
    say(`referral-kind.${kind}`),
    `${say('letter.from')}: ${sender.name}`,
    `${say('letter.to')}: ${receiver.name}`,
    `${say('letter.service')}: ${say(`service.${service}`)}`,
    `${say('letter.state')}: ${say(`referral-state.${state}`)}`,
    `${say('letter.sent')}: ${dayIn(language, sentAt)}`,
    `${say('letter.answer-by')}: ${dayIn(language, answerBy)}`,
  ]
  return letterOf(within, say('letter.referral-title'), [
    { head: say('letter.about'), lines: about },
    { head: say('letter.people'), lines: people.map((one) => nameIn(language, one)) },
    { head: say('letter.reason'), lines: reason ? [reason] : [] },
  ])
}
