import type * as z from 'zod/mini'
import type { Act } from '../../ground/act.ts'
import { endRests, takeTurn } from './take-turn.ts'
import type {
  AnswerReferral,
  AskAboutReferral,
  AskDeletion,
  ConfirmDeletion,
  FinishReferral,
  NoteReferral,
  ReceiveReferral,
  RefuseReferral,
  StartReferral,
  WithdrawReferral,
} from './words.ts'

/** The receiver has it, and looks into it. */
export const receiveReferral = (act: Act, input: z.infer<typeof ReceiveReferral>) =>
  takeTurn(act, input, { turn: 'received' })

/** The receiver asks before it says yes or no; the sender answers. The time to answer runs on. */
export const askAboutReferral = (act: Act, input: z.infer<typeof AskAboutReferral>) =>
  takeTurn(act, input, { turn: 'asked' })
export const answerReferral = (act: Act, input: z.infer<typeof AnswerReferral>) =>
  takeTurn(act, input, { turn: 'answered' })

/** The receiver says no, and why, so that somebody else can be asked. It sees nobody by it any more. */
export const refuseReferral = (act: Act, { because, ...input }: z.infer<typeof RefuseReferral>) =>
  takeTurn(act, input, { turn: 'refused', code: because }, ({ row }) => endRests(act, row))

export const startReferral = (act: Act, input: z.infer<typeof StartReferral>) =>
  takeTurn(act, input, { turn: 'started' })

/** What became of it goes back to the sender, and the receiver's standing ends. */
export const finishReferral = (act: Act, { outcome, ...input }: z.infer<typeof FinishReferral>) =>
  takeTurn(act, input, { turn: 'done', code: outcome }, ({ row }) => endRests(act, row))

/** The sender takes it back, before or after it was accepted. */
export const withdrawReferral = (act: Act, input: z.infer<typeof WithdrawReferral>) =>
  takeTurn(act, input, { turn: 'withdrawn' }, ({ row }) => endRests(act, row))

/** What was opened elsewhere cannot be called back: the sender asks the partner to destroy it, and writes down that it did. */
export const askDeletion = (act: Act, input: z.infer<typeof AskDeletion>) =>
  takeTurn(act, input, { turn: 'deletion-asked' })
export const confirmDeletion = (act: Act, input: z.infer<typeof ConfirmDeletion>) =>
  takeTurn(act, input, { turn: 'deletion-confirmed' })

/** The sender has read how it ended. Where it ended because some of them were taken back, it ends for the others too. */
export const noteReferral = (act: Act, input: z.infer<typeof NoteReferral>) =>
  takeTurn(act, input, { turn: 'noted' }, ({ row }) => {
    if (row.recalled) endRests(act, row)
  })
