import { Camera } from 'lucide-react'
import { useRef } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useReason } from '../kit/use-reason.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from './show-name.ts'
import { smallPicture } from './small-picture.ts'

/** Takes or picks a picture; on a telephone it opens the camera. */
export function PhotoButton({ person, purpose }: { person: PersonShown; purpose: Purpose }) {
  const say = useSay()
  const reason = useReason()
  const picker = useRef<HTMLInputElement>(null)
  const { send, sending, refusal } = useDeed('add-photo', purpose)
  const add = async (file: File) => {
    const data = await smallPicture(file).catch(() => undefined)
    if (!data) tell(say('photo.unreadable'))
    else await send({ person: person.id, type: 'image/jpeg', data })
  }
  const label = say(person.photo ? 'photo.change' : 'photo.add')
  return (
    <>
      <Button
        look="quiet"
        icon={Camera}
        off={sending}
        aria-label={`${label}: ${plainName(person.names, true)}`}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={picker}
        className="hide"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void add(file)
        }}
      />
      {refusal && <p className="wrong">{reason(refusal)}</p>}
    </>
  )
}
