import { CircleAlert } from 'lucide-react'
import type { FormProblem } from '../../domain/forms/editions/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { languages } from '../locales/language.ts'
import { type Say, useSay } from '../locales/use-say.ts'

/** What is wrong with a draft, in words. */
export function sayProblem(say: Say, { code, values }: FormProblem): string {
  const language = languages.find((one) => one.code === values['language'])?.name
  return say(`form-problem.${code}`, { ...values, ...(language && { language }) })
}

export function ProblemWords({ problems }: { problems: readonly FormProblem[] }) {
  const say = useSay()
  return problems.map((problem) => (
    <p className="wrong" key={JSON.stringify(problem)}>
      <Icon of={CircleAlert} />
      <span>{sayProblem(say, problem)}</span>
    </p>
  ))
}
