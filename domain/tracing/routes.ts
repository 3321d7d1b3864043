import type { Routes } from '../../ground/routes.ts'
import { addSought } from './add-sought.ts'
import { agreeToBeFound, declineToBeFound, withdrawBeingFound } from './be-found.ts'
import { discloseTrace } from './disclose-trace.ts'
import { judgeTrace } from './judge-trace.ts'
import { listTracing } from './list-tracing.ts'
import { openTracing } from './open-tracing.ts'
import { readTrace } from './read-trace.ts'
import { readTracing } from './read-tracing.ts'
import { closeTracing, stateTracing } from './state-tracing.ts'
import * as words from './words.ts'

export function tracingRoutes(routes: Routes): void {
  routes.deed('open-tracing', words.OpenTracing, openTracing)
  routes.deed('add-sought', words.AddSought, addSought)
  routes.deed('state-tracing', words.StateTracing, stateTracing)
  routes.deed('close-tracing', words.CloseTracing, closeTracing)
  routes.deed('judge-trace', words.JudgeTrace, judgeTrace)
  routes.deed('agree-to-be-found', words.AgreeToBeFound, agreeToBeFound)
  routes.deed('decline-to-be-found', words.DeclineToBeFound, declineToBeFound)
  routes.deed('withdraw-being-found', words.WithdrawBeingFound, withdrawBeingFound)
  routes.deed('disclose-trace', words.DiscloseTrace, discloseTrace)
  routes.look('list-tracing', words.ListTracing, words.TracingListed, listTracing)
  routes.look('read-tracing', words.ReadTracing, words.TracingShown, readTracing)
  routes.look('read-trace', words.ReadTrace, words.TraceShown, readTrace)
}
