import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Me as Mine, Town } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Refusal, read } from './ask.ts'
import { keep, useKept } from './remember.ts'

export type House = {
  name: string
  demo: boolean
  node: number
  origin: string
  address: string
  languages: string[]
  /** How countries are called that have a code of this mission alone. */
  countries: Readonly<Record<string, Town['names']>>
}

export const useHouse = () =>
  useQuery({ queryKey: ['house'], queryFn: () => read<House>('/api/house'), staleTime: Number.POSITIVE_INFINITY })

/** Whether this browser signed in and has not signed out since. It spares a question to which the answer is no. */
export const SIGNED_IN = 'kindred-signed-in'

const readSession = () =>
  read<Mine>('/api/session').catch((error) => {
    if (error instanceof Refusal && error.status === 401) return null
    throw error
  })

/** Who comes back from their agency's own sign-in is sent here with a word behind the address. */
export const cameBack = location.hash
if (cameBack === '#signed-in' || cameBack === '#refused') history.replaceState(null, '', location.pathname)
if (cameBack === '#signed-in') localStorage.setItem(SIGNED_IN, 'yes')

/** Who is at work; null when nobody is signed in. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: () => (localStorage.getItem(SIGNED_IN) ? readSession() : null),
    staleTime: Number.POSITIVE_INFINITY,
  })

const Me = createContext<Mine | null>(null)
export const MeProvider = Me.Provider

/** Who is at work. Only screens behind the sign-in ask this. */
export function useMe(): Mine {
  const me = useContext(Me)
  if (!me) throw new Error('a screen behind the sign-in was shown to nobody')
  return me
}

const order: Purpose[] = [
  'protection',
  'asylum-procedure',
  'legal-representation',
  'health-care',
  'accommodation',
  'movement',
  'reintegration',
  'oversight',
  'registration',
]

/** The purpose that a worker has when nothing else was said: the first in the order of care that is theirs. */
export function usualPurpose(me: Mine): Purpose {
  return order.find((purpose) => me.purposes.includes(purpose)) ?? me.purposes[0] ?? 'protection'
}

export const useUsualPurpose = (): Purpose => usualPurpose(useMe())

/** The first of these purposes that is this worker's, else their usual one. */
export function useFirstPurpose(...wanted: readonly Purpose[]): Purpose {
  const me = useMe()
  return wanted.find((one) => me.purposes.includes(one)) ?? usualPurpose(me)
}

export const useRegistrationPurpose = (): Purpose => useFirstPurpose('registration')

/** The purpose under which a list is looked at; a case opened from it is looked at for the same. */
export const EVERYBODY = 'everybody'
const chosen = keep<Readonly<Record<string, Purpose>>>({})

/** Says for what somebody, or a case, is looked at from here on. */
export const choosePurpose = (about: string, purpose: Purpose): void =>
  chosen.set({ ...chosen.get(), [about]: purpose })

/** The purpose for which somebody's case is being looked at; asked once and then kept for the session. */
export function usePurposeFor(about: string, wanted?: Purpose): [Purpose, (purpose: Purpose) => void] {
  const first = useFirstPurpose(...(wanted ? [wanted] : []))
  const all = useKept(chosen)
  return [all[about] ?? (wanted ? first : (all[EVERYBODY] ?? first)), (purpose) => choosePurpose(about, purpose)]
}
