import type { LucideIcon } from 'lucide-react'

type Props = { of: LucideIcon; flip?: boolean; tone?: 'harm' | 'wait' | 'done' | 'apart' | 'note' | 'house' }

/** A sign beside a word, never alone. `flip` is for those that point along the line of reading. */
export function Icon({ of: Sign, flip, tone }: Props) {
  const classes = ['i', flip && 'flip', tone && `${tone}-c`].filter(Boolean).join(' ')
  return <Sign className={classes} strokeWidth={1.9} aria-hidden="true" />
}
