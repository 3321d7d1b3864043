import type { ModelsListed } from '../../domain/matching/models/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { useGroupWords } from './JudgedFigures.tsx'
import { useReasonWords } from './use-reason-words.ts'

type Model = ModelsListed['models'][number]
type Props = { model: Model; listed: ModelsListed; purpose: Purpose }

/** One learnt model: from how many judgements, how good on those it had not seen, what it would change; and what can be done with it. */
export function ModelCard({ model, listed, purpose }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const approve = useDeed('approve-model', purpose)
  const back = useDeed('return-to-model', purpose)
  const input = { version: model.version, seen: listed.adoptions.length }
  return (
    <article className="boxpart stack-3 model" aria-label={say('model.version', { version: model.version })}>
      <h3>
        {say('model.version', { version: model.version })}{' '}
        {model.version === listed.inForce && <Chip tone="done">{say('model.now')}</Chip>}
        {model.waits && <Chip tone="wait">{say(`model-waits.${model.waits}`)}</Chip>}
      </h3>
      <p className="small mid">
        <bdi>{model.by}</bdi> · {fullDay(dayOf(new Date(model.at)))} · {say('model.learnt-from', model.labels)}
      </p>
      <Figures model={model} />
      <Changes changes={model.changes} />
      {model.may === 'approve' && (
        <Button look="main" off={approve.sending} onClick={() => void approve.send(input)}>
          {say('model.approve', { version: model.version })}
        </Button>
      )}
      {model.may === 'return' && (
        <Button off={back.sending} onClick={() => void back.send(input)}>
          {say('model.return', { version: model.version })}
        </Button>
      )}
      <Refused error={approve.refusal ?? back.refusal} />
    </article>
  )
}

const MEASURES = ['logLoss', 'likelyPrecision', 'likelyRecall', 'maybePrecision', 'maybeRecall'] as const

/** Before and after, on judgements that the model had not seen, for everything and for each group that carries it. */
function Figures({ model: { figures } }: { model: Model }) {
  const say = useSay()
  const words = useGroupWords()
  const { number } = useMoments()
  const written = (value: number | null, percent: boolean) =>
    value === null
      ? '–'
      : percent
        ? `${number(Math.round(value * 1000) / 10)} %`
        : number(Math.round(value * 1000) / 1000)
  const read = ({ logLoss, likely, maybe }: Model['figures'][number]['before']) => ({
    logLoss: written(logLoss, false),
    likelyPrecision: written(likely.precision, true),
    likelyRecall: written(likely.recall, true),
    maybePrecision: written(maybe.precision, true),
    maybeRecall: written(maybe.recall, true),
  })
  return (
    <SidewaysScroll label={say('model.figures')}>
      <table className="judging">
        <caption className="small mid">{say('model.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('model.group')}</th>
            {MEASURES.map((one) => (
              <th scope="col" key={one}>
                {say(`measure.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ group, labels, before, after }) => {
            const [was, is] = [read(before), read(after)]
            return (
              <tr key={group}>
                <th scope="row">
                  {words(group)} <span className="small mid">({number(labels)})</span>
                </th>
                {MEASURES.map((one) => (
                  <td key={one} data-label={say(`measure.${one}`)}>
                    {say('model.before-after', { before: was[one], after: is[one] })}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </SidewaysScroll>
  )
}

function Changes({ changes }: Pick<Model, 'changes'>) {
  const say = useSay()
  const words = useReasonWords()
  const { number } = useMoments()
  const written = (bits: number) => number(Math.round(bits * 10) / 10)
  if (changes.length === 0) return <p>{say('model.no-changes')}</p>
  return (
    <details>
      <summary>{say('model.changes', { count: changes.length })}</summary>
      <ul>
        {changes.map(({ field, level, before, after }) => (
          <li key={`${field} ${level}`}>
            {words({ field, level, bits: before })}:{' '}
            {say('model.before-after', { before: written(before), after: written(after) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
