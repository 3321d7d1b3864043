import { Camera, CircleAlert, CircleCheck, FileUp } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../kit/Button.tsx'
import { DropFile } from '../kit/DropFile.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Note } from '../kit/Note.tsx'
import { Progress } from '../kit/Progress.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import type { useUpload } from './use-upload.ts'

type Props = {
  upload: ReturnType<typeof useUpload>
  most: number
  lacks: boolean
  onFile: (file: File) => void
}

/** Asked for these, a telephone hands out JPEG where it keeps another kind of picture. */
const ACCEPT = 'application/pdf,image/jpeg,image/png,image/webp,text/plain'

/** Where a file is dropped, picked or taken by the camera; how far it has come, and what became of it. */
export function BringFile({ upload: { part, came, refusal }, most, lacks, onFile }: Props) {
  const say = useSay()
  const camera = useRef<HTMLInputElement>(null)
  const percent = Math.round((part ?? 0) * 100)
  return (
    <>
      <DropFile
        icon={FileUp}
        words={say('documents.drop')}
        kinds={say('documents.kinds', { limit: Math.floor(most / 1_000_000) })}
        accept={ACCEPT}
        off={part !== undefined}
        onFile={onFile}
      />
      <div className="desk-off">
        <Button icon={Camera} wide off={part !== undefined} onClick={() => camera.current?.click()}>
          {say('documents.camera')}
        </Button>
        <input
          ref={camera}
          className="hide"
          type="file"
          accept="image/jpeg"
          capture="environment"
          tabIndex={-1}
          aria-label={say('documents.camera')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
      </div>
      {part !== undefined && (
        <Progress
          label={say('documents.add')}
          done={percent}
          total={100}
          words={percent < 100 ? say('documents.sending', { percent }) : say('documents.checking')}
        />
      )}
      {came && (
        <Note tone="done" icon={CircleCheck} role="status">
          <p>{say('documents.ready')}</p>
        </Note>
      )}
      <Refused error={refusal} />
      {lacks && !refusal && part === undefined && (
        <p className="wrong">
          <Icon of={CircleAlert} />
          <span>{say('documents.needed')}</span>
        </p>
      )}
    </>
  )
}
