import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { PackageWaits } from '../../domain/referrals/packages/words.ts'
import { Door } from '../agencies/Door.tsx'
import { Refusal, read } from '../api/ask.ts'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { CodeForm } from './CodeForm.tsx'
import { OpenedPackage } from './OpenedPackage.tsx'
import type { InHand } from './open-with-code.ts'
import './package.css'

/** What was opened is put away again after so long: a telephone is handed around. */
const SHOWN_MS = 15 * 60_000

/**
 * Where a partner without an account opens a package: what waits, until when; the code; what is in it; and the answer. Of
 * what is over nothing is told, not even that it was.
 */
export function PackagePage() {
  const say = useSay()
  const { package: id = '' } = useParams({ strict: false })
  const [waits, setWaits] = useState<PackageWaits | 'gone' | Error>()
  const [hand, setHand] = useState<InHand>()
  const [refused, setRefused] = useState(false)
  const look = () =>
    read<PackageWaits>(`/api/packages/${encodeURIComponent(id)}`)
      .catch((error: Error) => (error instanceof Refusal && error.status === 404 ? ('gone' as const) : error))
      .then(setWaits)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for once; what happened since is told by opening it
  useEffect(() => void look(), [id])
  useEffect(() => {
    if (!hand) return
    const away = setTimeout(() => setHand(undefined), SHOWN_MS)
    return () => clearTimeout(away)
  }, [hand])

  if (refused) return <Told title={say('package.refused-title')} words={say('package.refused')} />
  if (waits === 'gone') return <Told title={say('package.gone-title')} words={say('reason.package-gone')} />
  if (waits instanceof Error)
    return (
      <Door narrow title={say('package.page')}>
        <Trouble error={waits} onAgain={() => void look()} />
      </Door>
    )
  if (!waits)
    return (
      <Door narrow title={say('package.page')}>
        <Waiting lines={3} />
      </Door>
    )
  const gone = () => setWaits('gone')
  if (!hand) return <CodeForm id={id} waits={waits} onOpen={setHand} onGone={gone} />
  return <OpenedPackage id={id} hand={hand} onHand={setHand} onGone={gone} onRefused={() => setRefused(true)} />
}

const Told = ({ title, words }: { title: string; words: string }) => (
  <Door narrow title={title}>
    <p>{words}</p>
  </Door>
)
