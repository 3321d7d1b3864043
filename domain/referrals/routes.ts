import type { Routes } from '../../ground/routes.ts'
import { acceptReferral } from './accept-referral.ts'
import { foreseeReferral } from './foresee-referral.ts'
import { listReferrals } from './list-referrals.ts'
import { readReferral } from './read-referral.ts'
import { sendReferral } from './send-referral.ts'
import {
  answerReferral,
  askAboutReferral,
  askDeletion,
  confirmDeletion,
  finishReferral,
  noteReferral,
  receiveReferral,
  refuseReferral,
  startReferral,
  withdrawReferral,
} from './turns.ts'
import * as words from './words.ts'

export function referralRoutes(routes: Routes): void {
  routes.deed('send-referral', words.SendReferral, sendReferral)
  routes.deed('receive-referral', words.ReceiveReferral, receiveReferral)
  routes.deed('ask-about-referral', words.AskAboutReferral, askAboutReferral)
  routes.deed('answer-referral', words.AnswerReferral, answerReferral)
  routes.deed('accept-referral', words.AcceptReferral, acceptReferral)
  routes.deed('refuse-referral', words.RefuseReferral, refuseReferral)
  routes.deed('start-referral', words.StartReferral, startReferral)
  routes.deed('finish-referral', words.FinishReferral, finishReferral)
  routes.deed('withdraw-referral', words.WithdrawReferral, withdrawReferral)
  routes.deed('note-referral', words.NoteReferral, noteReferral)
  routes.deed('ask-deletion', words.AskDeletion, askDeletion)
  routes.deed('confirm-deletion', words.ConfirmDeletion, confirmDeletion)
  routes.look('foresee-referral', words.ForeseeReferral, words.ReferralForeseen, foreseeReferral)
  routes.look('list-referrals', words.ListReferrals, words.ReferralsListed, listReferrals)
  routes.look('read-referral', words.ReadReferral, words.ReferralShown, readReferral)
}
