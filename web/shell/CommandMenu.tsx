import { type KeyboardEvent, useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { useCommands } from './use-commands.ts'

/** Ctrl-K: anything, by typing a few letters of it. */
export function CommandMenu({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const say = useSay()
  const all = useCommands(onKeys)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const fit = all.filter(({ words }) => words.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
  const here = Math.min(at, fit.length - 1)
  const choose = (index: number) => {
    onClose()
    fit[index]?.go()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((here + 1) % fit.length)
    else if (event.key === 'ArrowUp') setAt((here - 1 + fit.length) % fit.length)
    else if (event.key === 'Enter') choose(here)
    else return
    event.preventDefault()
  }
  return (
    <Dialog bare title="" label={say('command.title')} onClose={onClose}>
      <div className="command">
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="commands"
          aria-activedescendant={fit[here] ? `command-${here}` : undefined}
          aria-label={say('command.title')}
          placeholder={say('command.placeholder')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={hear}
        />
        <div id="commands" role="listbox" className="commands" aria-label={say('command.title')}>
          {fit.map(({ words, icon }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts in the box above
            <div
              key={words}
              id={`command-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === here}
              onClick={() => choose(index)}
            >
              <Icon of={icon} />
              {words}
            </div>
          ))}
        </div>
        {fit.length === 0 && <p className="pad mid">{say('command.nothing')}</p>}
      </div>
    </Dialog>
  )
}
