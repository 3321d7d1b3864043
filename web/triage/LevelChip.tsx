import type { Level } from '../../domain/triage/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { useSay } from '../locales/use-say.ts'

const tones = { low: {}, medium: { tone: 'note' }, high: { tone: 'wait' }, urgent: { tone: 'harm' } } as const

export function LevelChip({ level }: { level: Level }) {
  const say = useSay()
  return <Chip {...tones[level]}>{say(`triage-level.${level}`)}</Chip>
}
