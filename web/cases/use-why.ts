import type { WorkItem } from '../../domain/cases/words.ts'
import { useSayIfKnown, useSay } from '../locales/use-say.ts'

/** Says in one sentence why something waits. */
export function useWhy(): (item: WorkItem) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return ({ group, why, what }) => {
    switch (group) {
      case 'child-alone':
        return known(`why.child.${why}`) ?? say('why.child.unaccompanied')
      case 'apart':
        return say('why.apart', { cause: known(`cause.${why}`) ?? say('cause.unknown') })
      case 'task':
        return what || (known(`task-code.${why}`) ?? say('why.task'))
      case 'review':
        return known(`why.review.${why}`) ?? say('why.review.maybe')
      case 'import':
        return say('why.import')
    }
  }
}
