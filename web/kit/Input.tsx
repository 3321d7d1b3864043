import type { ComponentProps } from 'react'

/** One line of text, in any script: its direction follows what is written. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={className ? `in ${className}` : 'in'} dir="auto" autoComplete="off" {...rest} />
}
