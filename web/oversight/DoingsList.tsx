import { Ban, Eye, OctagonAlert, PenLine } from 'lucide-react'
import type { DoingsShown } from '../../domain/oversight/words.ts'
import { useGroundWords } from '../cases/use-ground-words.ts'
import { Icon } from '../kit/Icon.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { AlikeTimes } from './AlikeTimes.tsx'
import { putTogether } from './alike.ts'
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
        {putTogether(doings, likeness).map(({ key, first, all }) => (
          <DoingLine key={key} doing={first} all={all} />
        ))}
      </ul>
    </section>
  )
}

/** The same act of an agency for the same on one day; what was found to be misuse stands for itself. */
const likeness = ({ at, misuse, ...rest }: Doing): string | null =>
  misuse ? null : JSON.stringify([dayOf(new Date(at)), ...Object.values(rest)])

type LineProps = { doing: Doing; all: readonly Doing[] }
function DoingLine({ doing: { at, agency, name, outcome, purpose, ground, categories, misuse }, all }: LineProps) {
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
          {all.length > 1 && <b> · {say('alike.times', { count: all.length })}</b>}
        </p>
        <p className="small mid">
          {fullDay(dayOf(new Date(at)))}
          {all.length === 1 && <>, {hour(at)}</>} · {say('doings.for', { purpose: purposeWords(purpose) })}
          {outcome !== 'refused' && <> · {say('doings.ground', { ground: groundWords({ outcome, ground }) })}</>}
          {kinds.length > 0 && <> · {say('doings.kinds', { kinds: list.format(kinds) })}</>}
        </p>
        {all.length > 1 && <AlikeTimes all={all} />}
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
