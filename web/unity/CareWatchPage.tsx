import { Printer } from 'lucide-react'
import { type CareListed, WatchedPart } from '../../domain/unity/watch/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { CareWatchLists } from './CareWatchLists.tsx'
import './unity.css'

/** The children whom the agency answers for: visits, best interests, guardians, coming of age. What is late stands first. */
export function CareWatchPage() {
  const say = useSay()
  const purpose = useUsualPurpose()
  const { data, error, isLoading, refetch } = useLook<CareListed>('list-watched', purpose, {}, { fresh: true })
  const isEmpty = data?.next.length === 0 && WatchedPart.options.every((part) => data[part].length === 0)
  return (
    <Page
      title={say('nav.care')}
      aside={say('care-watch.about')}
      acts={
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={5} />}
      {isEmpty && <Empty>{say('care-watch.none')}</Empty>}
      {data?.isWeighing && <p className="small mid">{say('care-watch.weighing')}</p>}
      {data && !isEmpty && <CareWatchLists care={data} next={data.next} purpose={purpose} />}
    </Page>
  )
}
