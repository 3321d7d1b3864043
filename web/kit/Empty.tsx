import type { ReactNode } from 'react'

/** One sentence that is true, and where to go. */
export function Empty({ children, to }: { children: ReactNode; to?: ReactNode }) {
  return (
    <div className="box empty stack-3">
      <p>{children}</p>
      {to && <p>{to}</p>}
    </div>
  )
}
