import { Link } from '@tanstack/react-router'
import { Siren } from 'lucide-react'
import { useEffect } from 'react'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { questions } from '../api/questions.ts'
import { useLook } from '../api/use-look.ts'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'
import './sharing.css'

type Props = { persons: readonly string[]; until: string | null; purpose: Purpose }

/** Over everything that an emergency opened: until when, which parts, and that somebody will ask why. At its end the screen is emptied. */
export function EmergencyBand({ persons, until, purpose }: Props) {
  const say = useSay()
  const join = useJoin()
  const { hour } = useMoments()
  const { plain } = usePartWords()
  const { data } = useLook<EmergenciesListed>('list-emergencies', purpose, {})
  const now = new Date().toISOString()
  const mine = data?.mine.filter((one) => persons.includes(one.person) && now < one.until) ?? []
  const parts = [...new Set(mine.flatMap(({ categories }) => categories))]
  useEffect(() => {
    if (!until) return
    const timer = setTimeout(
      () => void questions.resetQueries({ queryKey: ['look'] }),
      Math.max(0, Date.parse(until) - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [until])
  return (
    <div className="emergency-band">
      <Note tone="wait" icon={Siren} role="status">
        <p>
          <b>{until ? say('emergency.open-until', { hour: hour(until) }) : say('emergency.open-now')}</b>{' '}
          {parts.length > 0 && say('emergency.you-see', { parts: join(parts.map(plain)) })}
        </p>
        <p className="small">
          {say('emergency.only-you')} <Link to="/emergencies">{say('emergency.see-mine')}</Link>
        </p>
      </Note>
    </div>
  )
}
