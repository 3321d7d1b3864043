import type { Evidence, ReunificationShown } from '../../domain/reunification/words.ts'
import type { Answers } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import type { PlanDoing } from './PlanDialogs.tsx'

/** The answers as the deed takes them: what was left open is not said. */
export function inputOf(doing: PlanDoing, plan: ReunificationShown, answers: Answers): object {
  const told = (key: string) => answers[key]?.trim() || undefined
  const words = told('words')
  const common = { plan: plan.id, on: told('on') ?? today(), ...(words && { words }) }
  switch (doing.do) {
    case 'planned': {
      const by = { owner: told('owner'), due: told('due') }
      return { ...common, step: doing.step.code, seen: doing.step.seen, turn: doing.do, ...by }
    }
    case 'done': {
      const evidence = evidenceIn(told)
      const code = told('law')
      return {
        ...{ ...common, step: doing.step.code, seen: doing.step.seen, turn: doing.do },
        ...(evidence.length > 0 && { evidence }),
        ...(code && { law: { code, from: told('lawFrom') } }),
      }
    }
    case 'skipped':
      return { ...common, step: doing.step.code, seen: doing.step.seen, turn: doing.do }
    case 'follow-up': {
      const next = { what: told('what'), due: told('due'), owner: told('owner') }
      const how = { how: told('how'), alone: told('alone') === 'yes' }
      return { ...common, step: doing.step.code, ...how, ...(next.what && { next }) }
    }
    case 'end':
      return { ...common, because: told('because') }
    default:
      return {
        ...{ ...common, seen: plan.handover.length, turn: doing.do, adult: told('adult') },
        identity: told('identity') ?? null,
      }
  }
}

function evidenceIn(told: (key: string) => string | undefined): Evidence[] {
  const [laboratory, number, where] = [told('laboratory'), told('number'), told('where')]
  return [
    ...(laboratory && number ? [{ kind: 'dna' as const, laboratory, number }] : []),
    ...(where ? [{ kind: 'elsewhere' as const, where }] : []),
  ]
}
