import type { Counted, JudgementsCounted, Share } from '../../domain/matching/reviews/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay, useSayIfKnown } from '../locales/use-say.ts'

/** How often what was laid side by side was one person, and how far two who judged without seeing each other agree. */
export function JudgedFigures({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const { number } = useMoments()
  const { data, error, refetch } = useLook<JudgementsCounted>('count-judgements', purpose, {}, { fresh: true })
  const groups = data?.groups.filter(({ counted }) => counted.length > 0) ?? []
  return (
    <section className="box" aria-labelledby="judged-figures">
      <h2 id="judged-figures">{say('judging.figures')}</h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && (
        <p className="boxpart small mid">
          {say('judging.how', { percent: number(Math.round(data.secondShare * 100)), few: data.tooFew })}
        </p>
      )}
      {data && groups.length === 0 && <p className="boxpart">{say('judging.none')}</p>}
      {groups.map(({ by, counted }) => (
        <SidewaysScroll key={by} label={say(`judging-by.${by}`)}>
          <table className="judging">
            <thead>
              <tr>
                <th scope="col">{say(`judging-by.${by}`)}</th>
                <th scope="col">{say('judging.judged')}</th>
                <th scope="col">{say('judging.precision')}</th>
                <th scope="col">{say('judging.second')}</th>
                <th scope="col">{say('judging.agreement')}</th>
                <th scope="col">{say('judging.kappa')}</th>
              </tr>
            </thead>
            <tbody>
              {counted.map((one) => (
                <Group key={one.group} counted={one} />
              ))}
            </tbody>
          </table>
        </SidewaysScroll>
      ))}
    </section>
  )
}

function Group({ counted }: { counted: Counted }) {
  const say = useSay()
  const words = useGroupWords()
  const { number } = useMoments()
  const { group, judged, second, awaited, precision, agreement, kappa } = counted
  return (
    <tr>
      <th scope="row">{words(group)}</th>
      <td data-label={say('judging.judged')}>{number(judged)}</td>
      <td data-label={say('judging.precision')}>
        <Interval share={precision} percent />
      </td>
      <td data-label={say('judging.second')}>
        {number(second)}
        {awaited > 0 && <span className="small mid"> ({say('judging.awaited', { count: awaited })})</span>}
      </td>
      <td data-label={say('judging.agreement')}>
        <Interval share={agreement} percent />
      </td>
      <td data-label={say('judging.kappa')}>
        <Interval share={kappa} />
      </td>
    </tr>
  )
}

/** A figure with the interval in which it lies; or that there are too few to say. */
function Interval({ share, percent }: { share: Share; percent?: boolean }) {
  const say = useSay()
  const { number } = useMoments()
  if (!share) return <span className="dim">{say('judging.too-few')}</span>
  const written = (value: number) => number(percent ? Math.round(value * 100) : Math.round(value * 100) / 100)
  const values = { value: written(share.share), from: written(share.from), to: written(share.to) }
  return <>{say(percent ? 'judging.percent' : 'judging.value', values)}</>
}

/** A group in words: everything, a band, or the scripts of the two names. */
export function useGroupWords(): (group: string) => string {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  return (group) =>
    group === 'all'
      ? say('judging.all')
      : (known(`band.${group}`) ??
        (join(group.split('+').map((script) => known(`script.${script}`) ?? script)) || say('judging.no-script')))
}
