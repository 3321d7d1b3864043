import type { Turn } from '../../domain/referrals/words.ts'
import type { DeedName } from '../api/use-deed.ts'

/** Turns that workers take; a package is shut by the house. */
export type Said = Exclude<Turn, 'shut'>
export const DEED_OF: Readonly<Record<Said, DeedName>> = {
  received: 'receive-referral',
  asked: 'ask-about-referral',
  answered: 'answer-referral',
  accepted: 'accept-referral',
  refused: 'refuse-referral',
  started: 'start-referral',
  done: 'finish-referral',
  withdrawn: 'withdraw-referral',
  noted: 'note-referral',
  'deletion-asked': 'ask-deletion',
  'deletion-confirmed': 'confirm-deletion',
}

/** What is to be said with a turn: nothing, words, or a reason and words. */
export const SAYS: Readonly<Record<Said, 'nothing' | 'words' | 'because' | 'outcome'>> = {
  received: 'nothing',
  asked: 'words',
  answered: 'words',
  accepted: 'nothing',
  refused: 'because',
  started: 'nothing',
  done: 'outcome',
  withdrawn: 'words',
  noted: 'nothing',
  'deletion-asked': 'words',
  'deletion-confirmed': 'words',
}
