import { useState } from 'react'
import type { FilterShown } from '../../domain/filters/words.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { useUsualPurpose } from '../api/session.ts'
import type { DeedName } from '../api/use-deed.ts'
import { tell } from '../kit/UndoBar.tsx'
import { useReason } from '../kit/use-reason.ts'
import { useSay } from '../locales/use-say.ts'

type FilterDeed = Extract<DeedName, `${string}-filter`>

/** Deeds about filters: what the list shows of people is not looked at anew for them. Each says whether it was done. */
export function useFilterDeeds() {
  const say = useSay()
  const reason = useReason()
  const purpose = useUsualPurpose()
  const [refusal, setRefusal] = useState<Error>()
  const send = async (name: FilterDeed, input: object): Promise<boolean> => {
    setRefusal(undefined)
    try {
      await doDeed(name, purpose, input)
      await questions.invalidateQueries({ queryKey: ['look', 'list-filters'] })
      return true
    } catch (error) {
      setRefusal(error as Error)
      return false
    }
  }
  const restore = async ({ id }: FilterShown) => {
    try {
      await doDeed('restore-filter', purpose, { filter: id })
      await questions.invalidateQueries({ queryKey: ['look', 'list-filters'] })
    } catch (error) {
      tell(reason(error as Error))
    }
  }
  /** With ten seconds to take it back. */
  const remove = async (filter: FilterShown, again: () => void) => {
    if (!(await send('remove-filter', { filter: filter.id }))) return
    tell(say('filter.removed', { name: filter.name }), () => void restore(filter).then(again))
  }
  return { send, remove, refusal }
}
