import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import {
  type Asked,
  CasesAsked,
  type FilterShown,
  type FiltersListed,
  ReferralsAsked,
} from '../../domain/filters/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'

const READ = { cases: CasesAsked, referrals: ReferralsAsked }
const PLACE = { cases: '/cases', referrals: '/referrals' } as const

export type Asking<A extends Asked> = {
  asked: A
  /** Nothing else is asked of a list when nobody said what. */
  usual: A
  /** Known once it is sure that no filter opens the list. */
  isReady: boolean
  filters: FiltersListed | undefined
  /** The filter that was chosen, also where something was changed in it since. */
  chosen: FilterShown | undefined
  ask: (asked: A, filter?: string) => void
}

/**
 * What a list is asked stands in the address: it can be sent as a link, and is there again on the way back. An address that
 * says nothing opens with the filter that the worker wants first.
 */
export function useAsked<A extends Asked>(usual: A): Asking<A> {
  const { list } = usual
  const { data, error } = useLook<FiltersListed>('list-filters', useUsualPurpose(), { list })
  const { filter, ...said } = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const isSaid = filter !== undefined || Object.keys(said).length > 0
  const first = isSaid ? undefined : data?.filters.find(({ id }) => id === data.first)
  const ask = (asked: Asked, id?: string) => {
    const { list: _, ...search } = asked
    void navigate({ to: PLACE[list], search: { ...search, ...(id && { filter: id }) } as never, replace: true })
  }
  useEffect(() => {
    if (first) ask(first.asked, first.id)
  })
  const read = READ[list].safeParse({ ...usual, ...said })
  return {
    asked: (read.success ? read.data : usual) as A,
    usual,
    isReady: !first && (isSaid || data !== undefined || error !== null),
    filters: data,
    chosen: data?.filters.find(({ id }) => id === filter),
    ask,
  }
}

const inOrder = (asked: Asked): string => JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)))
export const asksTheSame = (one: Asked, other: Asked): boolean => inOrder(one) === inOrder(other)
