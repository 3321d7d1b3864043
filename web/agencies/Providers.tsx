import { useQuery } from '@tanstack/react-query'
import { read } from '../api/ask.ts'
import { useSay } from '../locales/use-say.ts'

type Listed = { providers: { agency: string; name: string }[] }

/** Agencies with a sign-in of their own. It leaves this page, and comes back. */
export function Providers() {
  const say = useSay()
  const { data } = useQuery({ queryKey: ['providers'], queryFn: () => read<Listed>('/api/oidc') })
  return (
    <>
      {data?.providers.map(({ agency, name }) => (
        <p key={agency}>
          <a href={`/api/oidc/${agency}/begin`}>{say('sign-in.at-agency', { agency: name })}</a>
        </p>
      ))}
    </>
  )
}
