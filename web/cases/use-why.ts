import type { WorkItem } from '../../domain/cases/words.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** Says in one sentence why something waits. */
export function useWhy(): (item: WorkItem) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return ({ group, why, what, names }) => {
    switch (group) {
      case 'child-alone':
        return known(`why.child.${why}`) ?? say('why.child.unaccompanied')
      case 'apart':
        return say('why.apart', { cause: known(`cause.${why}`) ?? say('cause.unknown') })
      case 'emergency':
        return say('why.emergency', { name: what })
      case 'task':
        return what || (known(`task-code.${why}`, { name: plainName(names, true) }) ?? say('why.task'))
      case 'review':
        return known(`why.review.${why}`) ?? say('why.review.maybe')
      case 'import':
        return say('why.import')
    }
  }
}
