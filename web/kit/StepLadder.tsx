import { Check } from 'lucide-react'
import { Icon } from './Icon.tsx'

type Props = { label: string; steps: readonly string[]; at: number; onGo?: (step: number) => void }

/** Where one is in a longer task; steps behind can be gone back to. */
export function StepLadder({ label, steps, at, onGo }: Props) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} className={index < at ? 'ok' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index < at && onGo ? (
            <button type="button" onClick={() => onGo(index)}>
              <span className="num">
                <Icon of={Check} />
              </span>
              {step}
            </button>
          ) : (
            <>
              <span className="num">{index < at ? <Icon of={Check} /> : index + 1}</span>
              {step}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
