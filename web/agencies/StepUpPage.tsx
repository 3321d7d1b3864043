import { Link } from '@tanstack/react-router'
import { questions } from '../api/questions.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { useSignOut } from '../shell/use-sign-out.ts'
import { ConfirmWithPasskey } from './ConfirmWithPasskey.tsx'
import { Door } from './Door.tsx'

/** Who came in by anything but a passkey sees nobody yet: the passkey is still to come. */
export function StepUpPage() {
  const say = useSay()
  const signOut = useSignOut()
  return (
    <Door narrow title={say('step-up.title')}>
      <p>{say('step-up.why')}</p>
      <ConfirmWithPasskey onDone={() => void questions.invalidateQueries({ queryKey: ['session'] })} />
      <p>
        <Link to="/enrol">{say('sign-in.no-passkey')}</Link>
      </p>
      <p>
        <Button onClick={() => void signOut()}>{say('act.sign-out')}</Button>
      </p>
    </Door>
  )
}
