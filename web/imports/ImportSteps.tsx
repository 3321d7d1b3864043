import { Note } from '../kit/Note.tsx'
import { StepLadder } from '../kit/StepLadder.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { ImportShown } from './words.ts'

const stepOf = { reading: 0, proposed: 1, checking: 2, checked: 2, running: 3, done: 3, failed: 0 } as const

/** How far an import is, and why it stopped if it did. */
export function ImportSteps({ shown }: { shown: ImportShown }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { error, state } = shown
  const steps = [
    say('imports.step-read'),
    say('imports.step-mapping'),
    say('imports.step-trial'),
    say('imports.step-run'),
  ]
  return (
    <>
      <StepLadder label={say('imports.steps')} steps={steps} at={stepOf[state]} />
      {error && (
        <Note tone="harm" role="alert">
          {known(`reason.${error.code}`, error.values) ?? error.title}
        </Note>
      )}
    </>
  )
}
