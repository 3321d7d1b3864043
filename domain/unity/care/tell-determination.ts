import type { Act } from '../../../ground/act.ts'
import { addDetermination, type NewDetermination } from './store/views.ts'

/** A room that knows tells what a panel has found about people: it may let them be parted, until its review is due. */
export const tellDetermination = (act: Act, found: Omit<NewDetermination, 'words'>): void =>
  addDetermination(act, { ...found, words: null })
