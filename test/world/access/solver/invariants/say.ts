import { not, oneOf, type Test, upTo } from '../../../../../domain/sharing/rules/language.ts'
import { type Invariant, maybe, type Premise, surely } from '../theory.ts'

type Said = Test | Premise
const premises = (said: readonly Said[]): readonly Premise[] => said.map((one) => ('way' in one ? one : surely(one)))
export const nothing = (name: string, ...when: Said[]): Invariant => ({ name, never: 'open', when: premises(when) })
export const nothingInClear = (name: string, ...when: Said[]): Invariant => ({
  name,
  never: 'clear',
  when: premises(when),
})
/** It is not certainly so: what opens cannot rest on it. */
export const notSure = (test: Test): Premise => maybe(not(test))
export const since = (path: string): Test => upTo(path, 'ask.at')

export const lookingOnly = oneOf('ask.action', 'read', 'search')
