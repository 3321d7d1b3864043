export type TieLook = 'verified' | 'told' | 'sought' | 'apart' | 'ended' | 'contested'

const paths: Record<TieLook, string> = {
  verified: 'M2 12h32',
  told: 'M2 12h32',
  sought: 'M2 12h32',
  apart: 'M2 12h11M23 12h11M15 6l-4 12M25 6l-4 12',
  ended: 'M2 12h32M14 7l8 10M22 7l-8 10',
  contested: 'M2 12h10M24 12h10M18 6.500v7M18 17.200v.3',
}
const dashes: Partial<Record<TieLook, string>> = { told: '6 4', sought: '0 5', ended: '6 4' }

/** The line that stands for a tie, beside the words that say it. */
export function TieSign({ look }: { look: TieLook }) {
  return (
    <svg className={look === 'apart' ? 'ties apart' : 'ties'} viewBox="0 0 36 24" aria-hidden="true">
      <path
        d={paths[look]}
        {...(dashes[look] ? { strokeDasharray: dashes[look] } : {})}
        {...(look === 'sought' ? { strokeLinecap: 'round' as const, strokeWidth: 3 } : {})}
      />
    </svg>
  )
}
