import type { RowsChecked } from '../../domain/oversight/words.ts'
import type { LedgerWrong } from '../../ground/check-ledger.ts'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { HouseChecked } from './use-check.ts'
import { useAgencyWords, useDoingWords } from './use-doing-words.ts'

/** No more of a kind are told. */
const TOLD_MOST = 100

/** Where something is not as it was written: the line, and the deed that stood there; nobody whom it was about. */
export function FoundPlaces({ found: { ledger, rows } }: { found: HouseChecked }) {
  const say = useSay()
  const [lines, places] = [ledger?.wrong ?? [], rows.wrong]
  if (lines.length + places.length === 0) return null
  return (
    <section className="box" aria-labelledby="found">
      <h2 id="found">{say('check.found')}</h2>
      {[lines, places].some(({ length }) => length >= TOLD_MOST) && (
        <p className="boxpart small mid">{say('check.found-many')}</p>
      )}
      <ol className="lines found">
        {apart(places).map(({ key, wrong }) => (
          <FoundRow key={key} wrong={wrong} />
        ))}
        {apart(lines).map(({ key, wrong }) => (
          <FoundLine key={key} wrong={wrong} />
        ))}
      </ol>
    </section>
  )
}

/** Two rows of one deed may be wrong in the same way: each has its number. */
const apart = <Wrong extends { fault: string; from: number | null }>(all: readonly Wrong[]) =>
  all.map((wrong, nth) => ({ key: `${wrong.fault} ${wrong.from} ${nth}`, wrong }))

function FoundRow({ wrong: { fault, table, from, until, line } }: { wrong: RowsChecked['wrong'][number] }) {
  const say = useSay()
  const doing = useDoingWords()
  const agencyWords = useAgencyWords()
  const { fullDay, hour } = useMoments()
  const words = fault === 'strange' && from === null ? 'strange-nobody' : fault
  return (
    <li>
      <div className="stack">
        <p>
          <Place from={from} until={until} none={say(table ? 'found.nobody' : 'found.ledger')} />
        </p>
        {line && (
          <p>
            {say('found.deed', {
              doing: doing(line.name),
              name: line.name,
              day: fullDay(dayOf(new Date(line.at))),
              hour: hour(line.at),
              agency: agencyWords(line.agency),
            })}
          </p>
        )}
        <p className="harm-c">{say(`row-fault.${words}`, { table: table ?? '' })}</p>
      </div>
    </li>
  )
}

function FoundLine({ wrong: { fault, from, until, where } }: { wrong: LedgerWrong }) {
  const say = useSay()
  const known = useSayIfKnown()
  return (
    <li>
      <div className="stack">
        <p>
          <Place from={from} until={until} none={say('found.ledger')} />
        </p>
        <p className="harm-c">{known(`ledger-fault.${fault}-${where}`) ?? say(`ledger-fault.${fault}`)}</p>
      </div>
    </li>
  )
}

function Place({ from, until, none }: { from: number | null; until: number | null; none: string }) {
  const say = useSay()
  const { number } = useMoments()
  if (from === null || until === null) return <b>{none}</b>
  if (from === until) return <b>{say('found.line', { position: number(from) })}</b>
  return <b>{say('found.lines', { from: number(from), until: number(until) })}</b>
}
