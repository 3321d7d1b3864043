import { useState } from 'react'
import type { Foreseen, WayShown } from '../../../domain/unity/partings/words.ts'
import { newDeedId, Refusal } from '../../api/ask.ts'
import { doDeed } from '../../api/outbox.ts'
import { questions } from '../../api/questions.ts'
import { tell } from '../../kit/UndoBar.tsx'
import { useReason } from '../../kit/use-reason.ts'
import { today } from '../../locales/use-moments.ts'
import { useSay } from '../../locales/use-say.ts'
import type { Stopped } from '../ask-parting.ts'

type Deed = { deed: string; input: object }
type Done = Deed & { words: string; back?: Deed | undefined }

/**
 * Does something else than what was proposed, and takes back what waits for a second person: so that the proposal is
 * neither done nor left open. The house asks the guard about this one as about every other.
 */
export function useGoInstead({ purpose, answer }: Stopped, asked: Foreseen['asked']) {
  const reason = useReason()
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const goBack = async ({ deed, input }: Deed) => {
    try {
      await doDeed(deed, purpose, input)
      await questions.invalidateQueries({ queryKey: ['look'] })
    } catch (error) {
      tell(reason(error as Error))
    }
  }
  const go = async ({ deed, input, words, back }: Done) => {
    setSending(true)
    try {
      await doDeed(deed, purpose, input)
      if (asked?.mine)
        await takeBack(() => doDeed('withdraw-release', purpose, { release: asked.release, seen: asked.turns }))
      tell(words, back && (() => void goBack(back)))
      answer('instead')
    } catch (error) {
      setRefusal(error as Error)
      setSending(false)
    }
  }
  return { go, sending, refusal }
}

/** Whoever was asked may just have answered: then it stands in their list, and is no reason to say that nothing was done. */
async function takeBack(send: () => Promise<void>): Promise<void> {
  try {
    await send()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

type Transfer = { people: { id: string }[]; on: string }
/** How a way is gone back: a joint transfer to come is called off for all of them at once. */
export function useWayBack(): (way: WayShown) => Deed | undefined {
  const say = useSay()
  return ({ kind, does, replaces }) => {
    if (does?.deed !== 'plan-transfer' || kind !== 'stay-along' || replaces > 0) return undefined
    const { people, on } = does.input as Transfer
    if (on <= today()) return undefined
    const [presence, ...together] = people.map(({ id }) => id)
    return { deed: 'cancel-transfer', input: { presence, together, reason: say('way.undone') } }
  }
}

/** A task in their case; it is gone back by finishing it. */
export function taskIn(file: string, { what, due }: { what: string; due: string }): { set: Deed; back: Deed } {
  const id = newDeedId()
  return {
    set: { deed: 'set-task', input: { id, case: file, what, due } },
    back: { deed: 'finish-task', input: { task: id, outcome: 'not-needed' } },
  }
}
