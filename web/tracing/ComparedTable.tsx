import type { FieldShown, KinShown, TraceShown } from '../../domain/tracing/words.ts'
import { Names } from '../kit/Names.tsx'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** Who is laid beside whom, and what each field says for it or against it; together they are the score. */
export function ComparedTable({ trace }: { trace: TraceShown }) {
  const say = useSay()
  const { number } = useMoments()
  const { pairs, people, around, bits, probability } = trace
  const of = (side: readonly KinShown[], id: string) => side.find((one) => one.id === id)
  const signed = (some: number) =>
    `${some > 0 ? '+' : some < 0 ? '−' : ''}${number(Math.abs(Math.round(some * 10) / 10))}`
  return (
    <section className="box" aria-labelledby="compared">
      <h2 className="boxhead" id="compared">
        {say('tracing.compared')}
      </h2>
      <SidewaysScroll label={say('tracing.compare-title')}>
        <table className="spread trace-compared">
          <thead>
            <tr>
              <th scope="col">{say('tracing.role')}</th>
              <th scope="col">{say('tracing.mine')}</th>
              <th scope="col">{say('tracing.theirs')}</th>
              <th scope="col">{say('tracing.why')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.mine} ${pair.theirs}`}>
                <th scope="row">{say(`tracing-role.${pair.role}`)}</th>
                <td>
                  <One person={of(people.mine, pair.mine)} />
                </td>
                <td>
                  <One person={of(people.theirs, pair.theirs)} />
                </td>
                <td>
                  <Fields fields={pair.fields} signed={signed} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('tracing.around')}</th>
              <td colSpan={2} />
              <td>
                <Fields fields={around} signed={signed} />
              </td>
            </tr>
          </tbody>
        </table>
      </SidewaysScroll>
      <p className="pad small mid">
        {say('tracing.sum', {
          bits: signed(bits),
          percent: number(Math.floor(Math.min(0.999, probability) * 1000) / 10),
        })}
      </p>
    </section>
  )
}

function One({ person }: { person: KinShown | undefined }) {
  const say = useSay()
  const told = usePartialDate()
  if (!person) return <span className="dim">–</span>
  return (
    <>
      <Names names={person.names} />
      {person.born && <span className="small mid"> {told(person.born)}</span>}
      {!person.here && <span className="small mid"> · {say('tracing.not-here')}</span>}
    </>
  )
}

function Fields({ fields, signed }: { fields: readonly FieldShown[]; signed: (bits: number) => string }) {
  const say = useSay()
  const known = useSayIfKnown()
  return (
    <ul className="trace-fields small">
      {fields
        .filter(({ bits }) => bits !== 0)
        .map(({ field, level, bits }) => (
          <li key={`${field} ${level}`}>
            {known(`match.${field}.${level}`) ??
              known(`tracing-field.${field}.${level}`) ??
              (field === 'kin'
                ? say('tracing.nobody-fits', { role: say(`tracing-role.${level as 'child'}`) })
                : say(`tracing-field.${field as 'name'}`))}{' '}
            <span className="code" dir="ltr">
              {signed(bits)}
            </span>
          </li>
        ))}
    </ul>
  )
}
