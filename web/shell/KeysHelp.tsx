import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import type { Key } from '../locales/language.ts'
import { useSay } from '../locales/use-say.ts'

const keys: readonly (readonly [string, Key])[] = [
  ['/', 'keys.search'],
  ['Ctrl K', 'keys.command'],
  ['J K', 'keys.move'],
  ['Enter', 'keys.act'],
  ['1 2 3', 'keys.verdict'],
  ['E', 'keys.mark-read'],
  ['Enter', 'keys.cell'],
  ['Alt ↓', 'keys.calendar'],
  ['Ctrl Enter', 'keys.go-on'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
]

/** Every key that does something. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say('keys.title')} onClose={onClose} acts={<Button onClick={onClose}>{say('act.close')}</Button>}>
      <dl className="keylist">
        {keys.map(([key, words]) => (
          <div key={words} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
