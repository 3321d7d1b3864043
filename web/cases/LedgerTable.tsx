import { Ban, Eye, PenLine } from 'lucide-react'
import type { LineShown } from '../../domain/cases/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { useGroundWords } from './use-ground-words.ts'
import { useLineWords } from './use-line-words.tsx'

const icons = { done: PenLine, seen: Eye, refused: Ban } as const

/** Line by line: when, who, what, which kinds of data, for what, on which ground, and its place in the ledger. */
export function LedgerTable({ lines, people }: { lines: readonly LineShown[]; people: readonly PersonShown[] }) {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  const words = useLineWords(people)
  const ground = useGroundWords()
  const { when, number } = useMoments()
  const kinds = ({ more }: LineShown) =>
    Array.isArray(more['categories'])
      ? join(more['categories'].map((one) => known(`category.${String(one)}`) ?? String(one)))
      : ''
  return (
    <div className="box">
      <h2 id="lines">{say('ledger.lines')}</h2>
      <SidewaysScroll label={say('ledger.lines')}>
        <table className="looks">
          <thead>
            <tr>
              <th>{say('ledger.when')}</th>
              <th>{say('ledger.who')}</th>
              <th>{say('ledger.what')}</th>
              <th>{say('ledger.kinds')}</th>
              <th>{say('ledger.for')}</th>
              <th>{say('ledger.ground')}</th>
              <th>{say('ledger.position')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.deed} className={line.outcome === 'refused' ? 'flagged' : undefined}>
                <td className="nowrap">{when(line.at)}</td>
                <td>
                  <b>
                    <bdi>{line.by}</bdi>
                  </b>
                  <br className="phone-off" /> <bdi className="small mid">{line.agency}</bdi>
                </td>
                <td>
                  <Icon of={icons[line.outcome]} {...(line.outcome === 'refused' ? { tone: 'harm' as const } : {})} />{' '}
                  {words(line)}
                </td>
                <td>{kinds(line)}</td>
                <td>{say(`purpose.${line.purpose}`)}</td>
                <td>{ground(line)}</td>
                <td className="code dim">
                  {line.position === null ? say('ledger.no-place-yet') : number(line.position)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysScroll>
    </div>
  )
}
