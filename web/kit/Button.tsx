import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  look?: 'main' | 'quiet' | 'plain'
  icon?: LucideIcon
  flip?: boolean
  wide?: boolean
  /** Not yet: it stays in reach of the keyboard, and says so. */
  off?: boolean
  children?: ReactNode
}

/** A verb with its object. One filled (`main`) button per view: the one next act. */
export function Button({ look = 'plain', icon, flip, wide, off, className, children, onClick, ...rest }: Props) {
  const classes = ['btn', look !== 'plain' && look, wide && 'wide', className].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={off || undefined}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {icon && <Icon of={icon} {...(flip ? { flip } : {})} />}
      {children}
    </button>
  )
}
