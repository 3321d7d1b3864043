import type { RuleShown } from '../../domain/triage/words.ts'
import type { File } from '../cases/CasePage.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { useRuleWords } from './use-rule-words.ts'

type Props = { rule: RuleShown; people: File['people']; isUnknown?: boolean }

/** A rule in words: of whom it is so, how much it adds, and where it comes from. */
export function RuleLine({ rule, people, isUnknown }: Props) {
  const say = useSay()
  const words = useRuleWords()
  const list = new Intl.ListFormat(useLanguage())
  const whose = people.filter(({ id }) => rule.persons.includes(id)).map(({ names }) => plainName(names, true))
  return (
    <li className="stack">
      <p>
        {words(rule)}
        {whose.length > 0 && (
          <>
            {' · '}
            <bdi>{list.format(whose)}</bdi>
          </>
        )}
      </p>
      <p className="small mid">
        {!isUnknown && <>{say('triage.points', { count: rule.points })} · </>}
        {rule.source === 'house' ? say('triage.house-rule') : <bdi>{rule.source}</bdi>}
      </p>
    </li>
  )
}
