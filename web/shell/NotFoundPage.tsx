import { Link } from '@tanstack/react-router'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { useSay } from '../locales/use-say.ts'

/** Nothing lives at this address. */
export function NotFoundPage() {
  const say = useSay()
  return (
    <Page title={say('not-found.title')}>
      <Empty to={<Link to="/">{say('nav.my-work')}</Link>}>{say('not-found.words')}</Empty>
    </Page>
  )
}
