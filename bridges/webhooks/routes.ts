import type { Routes } from '../../ground/routes.ts'
import { endHook } from './end-hook.ts'
import { listHooks } from './list-hooks.ts'
import { readDeliveries } from './read-deliveries.ts'
import { readHookSecret } from './read-hook-secret.ts'
import { type HookSetting, registerHook } from './register-hook.ts'
import { replayHook } from './replay-hook.ts'
import { testHook } from './test-hook.ts'
import {
  DeliveriesShown,
  EndHook,
  HookSecretShown,
  HooksShown,
  ListHooks,
  ReadDeliveries,
  ReadHookSecret,
  RegisterHook,
  ReplayHook,
  TestHook,
} from './words.ts'

export function hookRoutes(routes: Routes, setting: HookSetting): void {
  routes.deed('register-hook', RegisterHook, (act, input) => registerHook(act, input, setting))
  routes.deed('end-hook', EndHook, endHook)
  routes.deed('replay-hook', ReplayHook, replayHook)
  routes.deed('test-hook', TestHook, testHook)
  routes.look('list-hooks', ListHooks, HooksShown, (look) => listHooks(look, setting))
  routes.look('read-deliveries', ReadDeliveries, DeliveriesShown, readDeliveries)
  routes.look('read-hook-secret', ReadHookSecret, HookSecretShown, readHookSecret)
}
