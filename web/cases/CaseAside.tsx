import { Suspense } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useMe } from '../api/session.ts'
import { FamilyStrip } from '../families/FamilyStrip.tsx'
import { Hatch } from '../kit/Hatch.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyButton } from '../sharing/EmergencyOffer.tsx'
import { part } from '../shell/part.tsx'
import { CaseActs } from './CaseActs.tsx'
import { type File, type FileWork, looksOnly } from './CasePage.tsx'
import { WorkingOnIt } from './WorkingOnIt.tsx'

const ReferralsSection = part(() => import('../referrals/ReferralsSection.tsx'), 'ReferralsSection')
const SeenBySection = part(() => import('../sharing/SeenBySection.tsx'), 'SeenBySection')

type Props = { file: File; work: FileWork | undefined; purpose: Purpose }

/** The family, who works on it, what is closed, and what can be done with the case as a whole. */
export function CaseAside({ file, work, purpose }: Props) {
  const say = useSay()
  const me = useMe()
  // What the custodian's own worker does not see is closed by their role, and no emergency widens a role.
  const closed = file.standing.because === 'custody' ? [] : file.restricted.map(({ category }) => category)
  const wanted = closed.filter((category) => me.categories.includes(category))
  return (
    <aside className="stack-3" aria-label={say('case.family-and-people')}>
      <FamilyStrip focus={file.focus} people={file.people} family={file.family} inPart={looksOnly(file)} />
      <WorkingOnIt file={file} work={work} />
      {file.standing.because !== 'emergency' && (
        <Suspense fallback={<Waiting lines={2} />}>
          <SeenBySection file={file} purpose={purpose} />
        </Suspense>
      )}
      {['custody', 'referral', 'co-management'].includes(file.standing.because) && (
        <Suspense fallback={<Waiting lines={2} />}>
          <ReferralsSection file={file} purpose={purpose} />
        </Suspense>
      )}
      {file.restricted.map(({ category, holder }) => (
        <Hatch key={category} title={say('closed.title', { category: say(`category.${category}`) })}>
          {say('closed.words', { holder: holder === file.agency.id ? file.agency.name : holder })}
        </Hatch>
      ))}
      {wanted.length > 0 && <EmergencyButton target={{ person: file.focus }} purpose={purpose} wanted={wanted} />}
      {!looksOnly(file) && <CaseActs file={file} purpose={purpose} />}
    </aside>
  )
}
