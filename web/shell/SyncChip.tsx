import { CloudCheck, RefreshCw, Smartphone } from 'lucide-react'
import { outbox } from '../api/outbox.ts'
import { useKept } from '../api/remember.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { unfinished } from './unfinished.ts'

/** Says what is saved, and never more: only what the house has acknowledged. */
export function SyncChip() {
  const say = useSay()
  const deeds = useKept(outbox)
  const draft = useKept(unfinished)
  const waiting = deeds.filter(({ state }) => state === 'waiting').length
  const [tone, icon, words] = waiting
    ? (['wait', Smartphone, say('sync.waiting', { count: waiting })] as const)
    : deeds.length
      ? (['', RefreshCw, say('sync.sending')] as const)
      : draft
        ? (['wait', Smartphone, say('sync.draft')] as const)
        : (['done', CloudCheck, say('sync.saved')] as const)
  return (
    <span className={`chip sync ${tone}`} role="status">
      <Icon of={icon} />
      {words}
    </span>
  )
}
