import type { ReasonCode } from '../../../ground/reasons.ts'
import type { Answer } from '../rules/decide.ts'

/** What no opening changes: the data set does not give the field to the receiver, the purpose does not reach it, or it waits for a word of the person of its own. */
const LEFT_OUT = new Set(['lack-field', 'lack-purpose-category', 'lack-event'])
const LACKS: Readonly<Record<string, ReasonCode>> = {
  'forbid-not-fresh': 'sign-in-not-fresh',
  'forbid-refused': 'open-refused',
  'forbid-no-steward-approval': 'open-lacks-approval',
  'forbid-onward': 'open-not-custodian',
  'forbid-recipient-origin': 'open-never',
  'forbid-recipient-cut-off': 'open-never',
  'forbid-law-enforcement': 'open-never',
  'forbid-law-enforcement-child': 'open-never',
  'lack-role': 'open-lacks-role',
  'lack-agreement': 'open-lacks-agreement',
  'lack-agreement-scope': 'open-lacks-scope',
  'lack-consent-giver': 'open-lacks-giver',
  'lack-basis': 'open-lacks-basis',
}

/** What is lacking so that a field could be opened, in the words of the house; nothing where it opens, or never would. */
export function lackOf(answer: Answer, rule: string): ReasonCode | null {
  if (answer === 'allow' || answer === 'mask' || LEFT_OUT.has(rule)) return null
  return LACKS[rule] ?? 'not-for-this-purpose'
}
