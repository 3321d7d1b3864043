import { FactDialog } from '../agencies/FactDialog.tsx'
import { useDeed } from '../api/use-deed.ts'
import { useSay } from '../locales/use-say.ts'
import type { Hook } from './HookBox.tsx'

/** Taking an endpoint out. The safe act comes first: it cannot be undone, only registered anew. */
export function EndHookDialog({ hook, onClose }: { hook: Hook; onClose: () => void }) {
  const say = useSay()
  return (
    <FactDialog
      title={say('hooks.end')}
      act={say('hooks.end')}
      deed={useDeed('end-hook', 'administration')}
      input={() => ({ hook: hook.id })}
      grave
      onClose={onClose}
    >
      <p>
        <bdi dir="ltr">{hook.url}</bdi>
      </p>
      <p>{say('hooks.end-effect', { count: hook.waiting })}</p>
    </FactDialog>
  )
}
