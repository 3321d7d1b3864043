import { Webhook } from 'lucide-react'
import { useState } from 'react'
import type { HooksShown } from '../../bridges/webhooks/words.ts'
import { useConfirm } from '../agencies/use-confirm.tsx'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { HookBox } from './HookBox.tsx'
import { NewHookDialog } from './NewHookDialog.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import './hooks.css'

/** The systems of one's agency that are told of deeds: what each is told, how it goes, and what to do where it does not. */
export function HooksPage() {
  const say = useSay()
  const { ensure, dialog } = useConfirm()
  const [asking, setAsking] = useState(false)
  const [secretOf, setSecretOf] = useState<string>()
  const { data, error, refetch } = useLook<HooksShown>('list-hooks', 'administration', {}, { fresh: true })
  const add = async () => {
    if (await ensure()) setAsking(true)
  }
  return (
    <Page
      title={say('hooks.title')}
      aside={say('hooks.aside')}
      acts={
        <Button look="main" icon={Webhook} onClick={() => void add()}>
          {say('hooks.new')}
        </Button>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.hooks.length === 0 && <Empty>{say('hooks.none')}</Empty>}
      <div className="stack-4">
        {data?.hooks.map((hook) => (
          <HookBox key={hook.id} hook={hook} onSecret={() => setSecretOf(hook.id)} onAgain={() => void refetch()} />
        ))}
      </div>
      {dialog}
      {data && asking && <NewHookDialog deeds={data.deeds} onClose={() => setAsking(false)} onDone={setSecretOf} />}
      {secretOf && <SecretDialog hook={secretOf} onClose={() => setSecretOf(undefined)} />}
    </Page>
  )
}
