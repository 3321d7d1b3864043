import { Ban, Eye, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Access } from '../../domain/oversight/words.ts'
import { useGroundWords } from '../cases/use-ground-words.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { putTogether } from './alike.ts'
import { useAgencyWords, useDoingWords, usePurposeWords } from './use-doing-words.ts'
import '../cases/ledger.css'

const icons = { done: PenLine, seen: Eye, refused: Ban } as const

/** Line by line: when, who, what, for what, on which ground, about which alias, and its place in the ledger. */
export function LinesTable({ lines }: { lines: readonly Access[] }) {
  const say = useSay()
  return (
    <div className="box">
      <h2 id="lines">{say('ledger.lines')}</h2>
      <p className="boxpart small mid measure">{say('question.alias-words')}</p>
      {lines.length === 0 && <p className="boxpart">{say('oversight.no-lines')}</p>}
      {lines.length > 0 && (
        <SidewaysScroll label={say('ledger.lines')}>
          <table className="looks">
            <thead>
              <tr>
                <th>{say('ledger.when')}</th>
                <th>{say('ledger.who')}</th>
                <th>{say('ledger.what')}</th>
                <th>{say('ledger.for')}</th>
                <th>{say('ledger.ground')}</th>
                <th>{say('question.about')}</th>
                <th>{say('oversight.explained')}</th>
                <th>{say('ledger.position')}</th>
              </tr>
            </thead>
            <tbody>
              {putTogether(lines, likeness).map(({ key, all }) => (
                <AlikeRows key={key} all={all} />
              ))}
            </tbody>
          </table>
        </SidewaysScroll>
      )}
    </div>
  )
}

/** The same worker and act, for the same purpose, on the same ground, about the same, on one day. What is asked about stands for itself. */
const likeness = ({ position: _, at, signs, ...rest }: Access): string | null =>
  signs.length > 0 ? null : JSON.stringify([dayOf(new Date(at)), ...Object.values(rest)])

function AlikeRows({ all }: { all: readonly Access[] }) {
  const [open, setOpen] = useState(false)
  const [first, ...rest] = all as readonly [Access, ...Access[]]
  if (rest.length === 0) return <LineRow line={first} />
  return (
    <>
      <LineRow line={first} more={{ count: all.length, open, onToggle: () => setOpen(!open) }} />
      {open && rest.map((line) => <LineRow key={line.position} line={line} />)}
    </>
  )
}

type More = { count: number; open: boolean; onToggle: () => void }
function LineRow({ line, more }: { line: Access; more?: More }) {
  const say = useSay()
  const doing = useDoingWords()
  const agencyWords = useAgencyWords()
  const purpose = usePurposeWords()
  const ground = useGroundWords()
  const { when, number } = useMoments()
  const { at, by, agency, outcome, name, about, people, explained, signs, position } = line
  return (
    <tr className={outcome === 'refused' ? 'flagged' : undefined}>
      <td className="nowrap">{when(at)}</td>
      <td>
        <b>
          <bdi>{by.name || say('oversight.house')}</bdi>
        </b>
        <br className="phone-off" /> <bdi className="small mid">{by.name && agencyWords(agency)}</bdi>
      </td>
      <td>
        <Icon of={icons[outcome]} {...(outcome === 'refused' ? { tone: 'harm' as const } : {})} />{' '}
        {outcome === 'refused' && <b className="harm-c">{say('line.refused')} </b>}
        {doing(name)}
        {more && (
          <>
            <b> · {say('alike.times', { count: more.count })}</b>{' '}
            <Button look="quiet" aria-expanded={more.open} onClick={more.onToggle}>
              {say(more.open ? 'alike.as-one' : 'alike.each')}
            </Button>
          </>
        )}
      </td>
      <td>{purpose(line.purpose)}</td>
      <td>{ground(line)}</td>
      <td>
        {about && <bdi className="code">{about}</bdi>}
        {people > 1 && <span className="small mid"> {say('oversight.people', { count: people })}</span>}
      </td>
      <td>
        {explained && say(`explanation.${explained}`)}
        {outcome === 'seen' && !explained && say('explanation.none')}
        {signs.length > 0 && <span className="small mid"> {signs.map((sign) => say(`sign.${sign}`)).join(' · ')}</span>}
      </td>
      <td className="code dim">{number(position)}</td>
    </tr>
  )
}
