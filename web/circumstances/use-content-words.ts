import type { Content } from '../../domain/circumstances/words.ts'
import { useJoin, useSay } from '../locales/use-say.ts'

/** Says in a line what a circumstance is. */
export function useContentWords(): (content: Content) => string {
  const say = useSay()
  const join = useJoin()
  return (content) => {
    switch (content.kind) {
      case 'representation':
        return [content.name, content.organisation, say(`scope.${content.scope}`)].filter(Boolean).join(' · ')
      case 'detention':
        return [content.place, content.authority, say(`ordered.${content.ordered}`), content.ground].join(' · ')
      case 'trafficking':
        return [
          say(`victim.${content.status}`),
          say(`decided-by.${content.decidedBy}`),
          join(content.exploitation.map((one) => say(`exploitation.${one}`))),
          join(content.control.map((one) => say(`control.${one}`))),
        ]
          .filter(Boolean)
          .join(' · ')
      case 'age':
        return [
          say(`age-result.${content.result}`),
          say('circumstance.between', { youngest: content.youngest, oldest: content.oldest }),
          say(`age-method.${content.method}`),
          content.by,
          say(content.agreed ? 'circumstance.agreed' : 'circumstance.not-agreed'),
        ].join(' · ')
    }
  }
}
