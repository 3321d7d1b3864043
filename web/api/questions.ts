import { onlineManager, QueryClient } from '@tanstack/react-query'
import { Refusal } from './ask.ts'

/** Every look leaves a line in the ledger, so nothing is read again merely because a window came to the front. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 5 * 60_000,
      // A browser without a network may well have the house on its own machine; and where nobody answers, the screen says so.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
      retryDelay: (count) => 600 * 2 ** count,
    },
  },
})

/** What nobody answered is asked again as soon as there is a network. */
onlineManager.subscribe((isOnline) => {
  if (isOnline) void questions.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
})
