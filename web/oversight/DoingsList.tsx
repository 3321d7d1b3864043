import { Ban, Eye, OctagonAlert, PenLine } from 'lucide-react'
import type { DoingsShown } from '../../domain/oversight/words.ts'
import { useGroundWords } from '../cases/use-ground-words.ts'
import { Icon } from '../kit/Icon.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { useDoingWords, usePurposeWords } from './use-doing-words.ts'

type Doing = DoingsShown['doings'][number]
const icons = { done: PenLine, seen: Eye, refused: Ban } as const

/** One thing after the other, newest first, each in plain words. */
export function DoingsList({ doings }: { doings: readonly Doing[] }) {
  const say = useSay()
  return (
    <section className="box" aria-labelledby="doings">
      <h2 id="doings">
        {say('doings.list')} <span className="dim">{doings.length}</span>
      </h2>
      <ul className="lines doings">
        {doings.length === 0 && <li className="dim">{say('doings.none')}</li>}
        {doings.map((one, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done has no id here, and the order never changes
          <DoingLine key={nth} doing={one} />
        ))}
      </ul>
    </section>
  )
}

function DoingLine({ doing: { at, agency, name, outcome, purpose, ground, categories, misuse } }: { doing: Doing }) {
  const say = useSay()
  const known = useSayIfKnown()
  const doing = useDoingWords()
  const purposeWords = usePurposeWords()
  const groundWords = useGroundWords()
  const { fullDay, hour } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const kinds = categories.map((one) => known(`category.${one}`) ?? one)
  return (
    <li className={misuse ? 'misuse' : undefined}>
      <div className="stack">
        <p>
          <Icon of={icons[outcome]} {...(outcome === 'refused' ? { tone: 'harm' as const } : {})} />{' '}
          <b>
            <bdi>{agency || say('oversight.house')}</bdi>
          </b>{' '}
          · {doing(name)}
        </p>
        <p className="small mid">
          {fullDay(dayOf(new Date(at)))}, {hour(at)} · {say('doings.for', { purpose: purposeWords(purpose) })}
          {outcome !== 'refused' && <> · {say('doings.ground', { ground: groundWords({ outcome, ground }) })}</>}
          {kinds.length > 0 && <> · {say('doings.kinds', { kinds: list.format(kinds) })}</>}
        </p>
        {outcome === 'refused' && <p className="small">{say('doings.refused')}</p>}
        {misuse && (
          <p className="harm-c">
            <Icon of={OctagonAlert} /> <b>{say('doings.misuse')}</b>
          </p>
        )}
      </div>
    </li>
  )
}
