import type * as z from 'zod/mini'
import { comeToWork } from '../../domain/agencies/index.ts'
import { draftForm, publishForm, setCodeList } from '../../domain/forms/index.ts'
import { DraftForm, PublishForm, SetCodeList } from '../../domain/forms/words.ts'
import { type Act, carryOut, type Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import { type DeedId, makeId } from '../../ground/ids.ts'
import { Refusal } from '../../ground/refusals.ts'
import type { Step } from './plan-promotion.ts'

type Doer = { ground: Ground; actor: Actor; node: number; now: () => Date }
export type Done = { says: string; refused: string | null }

const DEEDS: Record<Step['does'], { input: z.ZodMiniType; work: (act: Act, input: never) => Promise<void> }> = {
  'set-code-list': { input: SetCodeList, work: setCodeList },
  'draft-form': { input: DraftForm, work: draftForm },
  'publish-form': { input: PublishForm, work: publishForm },
}

/** Does steps in their order, each a deed of a named administrator. One that is refused says why, and the others go on. */
export async function doSteps({ ground, actor, node, now }: Doer, steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = []
  for (const { does, says, input } of steps) {
    const { input: schema, work } = DEEDS[does]
    const at = now()
    const read = schema.parse(input) as never
    const digest = ground.keys.digest(JSON.stringify(['administration', input]))
    const asking = { id: makeId<DeedId>(at), name: does, actor, purpose: 'administration' as const, at, node, digest }
    try {
      await carryOut(ground, asking, async (act) => {
        await comeToWork(act)
        await work(act, read)
      })
      done.push({ says, refused: null })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      done.push({ says, refused: error.message })
    }
  }
  return done
}
