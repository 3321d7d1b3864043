import { TriangleAlert, Unlink2 } from 'lucide-react'
import type { ClusterShown } from '../../domain/matching/reviews/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'

type Props = {
  link: ClusterShown['links'][number]
  numbers: ReadonlyMap<string, number>
  onPart: () => void
}

/** One link: between which records, who said so, when and why, how alike they are now, and whether all hangs on it. */
export function ClusterLink({ link, numbers, onPart }: Props) {
  const say = useSay()
  const join = useJoin()
  const { fullDay, number } = useMoments()
  const { between, by, at, because, reason, band, bits, bridge, weak } = link
  const [one, other] = between.map((person) => numbers.get(person) ?? 0).sort((a, b) => a - b)
  const why = join([...because.map((common) => say(`because.${common}`)), reason])
  return (
    <li className={weak ? 'weak' : undefined}>
      <div>
        <b>{say('cluster.between', { one, other })}</b>
        {why && (
          <>
            {' '}
            <bdi>{why}</bdi>
          </>
        )}
        <p className="small mid">
          <bdi>{by}</bdi> · {fullDay(dayOf(new Date(at)))} · {say(`cluster-band.${band}`)} ·{' '}
          {say('cluster.bits', { bits: number(Math.round(bits * 10) / 10) })}
        </p>
        {bridge && (
          <p>
            <Chip {...(weak ? { tone: 'wait' as const } : {})} icon={TriangleAlert}>
              {say(weak ? 'cluster.weak' : 'cluster.bridge')}
            </Chip>
          </p>
        )}
      </div>
      <Button icon={Unlink2} aria-label={`${say('link.take-apart')} (${one}, ${other})`} onClick={onPart}>
        {say('link.take-apart')}
      </Button>
    </li>
  )
}
