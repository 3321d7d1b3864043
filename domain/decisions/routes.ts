import type { Routes } from '../../ground/routes.ts'
import { type GuardedDeeds, guarded } from '../unity/index.ts'
import { listDecisions } from './list-decisions.ts'
import { amendDecision, recordDecision } from './record-decision.ts'
import { proposeSpeaking, reviewDecision, speakToDecision } from './speak-to-decision.ts'
import {
  AmendDecision,
  DecisionsListed,
  ListDecisions,
  RecordDecision,
  ReviewDecision,
  SpeakToDecision,
} from './words.ts'

/** The deeds of this room that can part people. */
export const DECISIONS_GUARDED: GuardedDeeds = {
  'speak-to-decision': guarded(SpeakToDecision, proposeSpeaking),
}

export function decisionRoutes(routes: Routes): void {
  routes.deed('record-decision', RecordDecision, recordDecision)
  routes.deed('amend-decision', AmendDecision, amendDecision)
  routes.deed('speak-to-decision', SpeakToDecision, speakToDecision)
  routes.deed('review-decision', ReviewDecision, reviewDecision)
  routes.look('list-decisions', ListDecisions, DecisionsListed, listDecisions)
}
