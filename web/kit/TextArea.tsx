import type { ComponentProps } from 'react'

/** Several lines of text, in any script. */
export function TextArea(props: ComponentProps<'textarea'>) {
  return <textarea className="in" dir="auto" rows={3} {...props} />
}
