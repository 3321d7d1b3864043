import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** Closed to you. Blank means that nobody has asked; hatching means that it is not for you, and says who holds it. */
export function Hatch({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="restricted small">
      <Icon of={Lock} /> <b>{title}</b>
      <br />
      {children}
    </div>
  )
}
