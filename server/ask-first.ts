import assert from 'node:assert/strict'
import { type GuardedDeeds, hasAsked } from '../domain/unity/index.ts'
import type { Routes } from '../ground/routes.ts'

/** Front-door routes by which no deed that can part people is committed that has not asked the guard: nothing of it is kept then. */
export const askFirst = (routes: Routes, deeds: GuardedDeeds): Routes => ({
  look: (...said) => routes.look(...said),
  deed: (name, input, work) =>
    routes.deed(
      name,
      input,
      name in deeds
        ? async (act, said) => {
            await work(act, said)
            assert(hasAsked(act), `${name} did not ask who would be parted`)
          }
        : work,
    ),
})
