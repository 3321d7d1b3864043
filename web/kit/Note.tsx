import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Props = {
  tone?: 'harm' | 'apart' | 'wait' | 'note' | 'done'
  icon?: LucideIcon
  role?: 'alert' | 'status'
  children: ReactNode
}

/** A word to the worker that stands in the page: what is so, what is still safe, and the way on. */
export function Note({ tone, icon, role, children }: Props) {
  return (
    <div className={tone ? `banner-note ${tone}` : 'banner-note'} {...(role ? { role } : {})}>
      {icon ? (
        <div className="row top">
          <Icon of={icon} />
          <div>{children}</div>
        </div>
      ) : (
        children
      )}
    </div>
  )
}
