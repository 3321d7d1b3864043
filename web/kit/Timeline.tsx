import type { ReactNode } from 'react'

export type Moment = {
  id: string
  look: 'big' | 'plain' | 'cut' | 'open' | 'no'
  what: ReactNode
  when: ReactNode
}

/** What has happened, newest first: one sentence each, then when and who. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="line">
      {moments.map((moment) => (
        <li key={moment.id} className={moment.look === 'plain' ? undefined : moment.look}>
          {moment.what}
          <span className="when">{moment.when}</span>
        </li>
      ))}
    </ol>
  )
}
