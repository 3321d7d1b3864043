import { useFirstPurpose } from '../api/session.ts'
import { Page } from '../kit/Page.tsx'
import { useSay } from '../locales/use-say.ts'
import { JudgedFigures } from './JudgedFigures.tsx'
import { ModelsSection } from './ModelsSection.tsx'
import './judging.css'

/** How right the comparison is, how far people agree, and what was learnt from it. Nobody stands here whom it was about. */
export function JudgingPage() {
  const say = useSay()
  const purpose = useFirstPurpose('rights')
  return (
    <Page title={say('judging.title')} aside={say('judging.aside')}>
      <div className="stack-4">
        <JudgedFigures purpose={purpose} />
        <ModelsSection purpose={purpose} />
      </div>
    </Page>
  )
}
