import type { ReactNode } from 'react'
import { usePage } from '../shell/page.ts'

type Props = {
  title: string
  head?: ReactNode
  aside?: ReactNode
  acts?: ReactNode
  hush?: boolean
  children: ReactNode
}

/** A screen: its title is the heading, the title of the window, and where the keyboard arrives. */
export function Page({ title, head, aside, acts, hush, children }: Props) {
  const heading = usePage(title)
  return (
    <main id="main">
      <div className={hush ? 'head phone-hush' : 'head'}>
        <h1 ref={heading} tabIndex={-1}>
          {head ?? title}
        </h1>
        {aside && <p className="dim">{aside}</p>}
        {acts && <div className="acts">{acts}</div>}
      </div>
      {children}
    </main>
  )
}
