import { GraduationCap } from 'lucide-react'
import type { ModelsListed } from '../../domain/matching/models/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ModelCard } from './ModelCard.tsx'

/** The weights by which records are compared: what they are now, what was learnt, and who let it come into force. */
export function ModelsSection({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { data, error, refetch } = useLook<ModelsListed>('list-models', purpose, {}, { fresh: true })
  const learn = useDeed('refit-model', purpose)
  const back = useDeed('return-to-model', purpose)
  const { labels, least } = data ?? { labels: { same: 0, different: 0 }, least: 0 }
  const enough = data !== undefined && Math.min(labels.same, labels.different) >= least
  const last = data?.adoptions[0]
  return (
    <section className="box" aria-labelledby="models">
      <h2 id="models">{say('model.title')}</h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && (
        <div className="boxpart stack-3">
          <p>
            {data.inForce === 0 ? say('model.file-in-force') : say('model.in-force', { version: data.inForce })}{' '}
            {last && (
              <span className="small mid">
                <bdi>{last.by}</bdi> · {fullDay(dayOf(new Date(last.at)))}
              </span>
            )}
          </p>
          <p className="mid small">{say('model.how', { ...labels, least })}</p>
          <div className="row wrap no-print">
            <Button
              icon={GraduationCap}
              off={learn.sending || !enough}
              onClick={() => void learn.send({ seen: data.newest })}
            >
              {say('model.learn')}
            </Button>
            {data.inForce !== 0 && (
              <Button off={back.sending} onClick={() => void back.send({ version: 0, seen: data.adoptions.length })}>
                {say('model.back-to-file')}
              </Button>
            )}
          </div>
          <Refused error={learn.refusal ?? back.refusal} />
          {data.models.length === 0 && <p>{say('model.none')}</p>}
        </div>
      )}
      {data?.models.map((model) => (
        <ModelCard key={model.version} model={model} listed={data} purpose={purpose} />
      ))}
    </section>
  )
}
