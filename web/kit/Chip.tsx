import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Props = { tone?: 'harm' | 'wait' | 'done' | 'apart' | 'note'; icon?: LucideIcon; children: ReactNode }

/** A state: a shape and a word; colour only helps. Plum (`apart`) means separation and nothing else. */
export function Chip({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `chip ${tone}` : 'chip'}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </span>
  )
}
