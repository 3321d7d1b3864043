import { useEffect } from 'react'
import { useKept } from '../api/remember.ts'
import { Page } from '../kit/Page.tsx'
import { StepLadder } from '../kit/StepLadder.tsx'
import { useSay } from '../locales/use-say.ts'
import { CheckStep } from './CheckStep.tsx'
import { changeDraft, draft } from './draft.ts'
import { NeedsStep } from './NeedsStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import './answers.css'
import './register.css'

/** Writing a family down: who is here, who is not, what they need; then a look at it all, then saved. */
export function RegisterPage() {
  const say = useSay()
  const { step } = useKept(draft)
  const go = (next: number) => changeDraft({ step: next })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top
  useEffect(() => {
    scrollTo(0, 0)
  }, [step])
  return (
    <Page title={say('register.title')} aside={say('register.aside')} hush>
      <StepLadder
        label={say('register.steps')}
        steps={[say('register.step-people'), say('register.step-needs'), say('register.step-check')]}
        at={step}
        onGo={go}
      />
      {step === 0 && <PeopleStep onDone={() => go(1)} />}
      {step === 1 && <NeedsStep onDone={() => go(2)} />}
      {step === 2 && <CheckStep onGo={go} />}
    </Page>
  )
}
