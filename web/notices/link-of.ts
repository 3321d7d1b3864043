import type { NoticeShown, Opens } from '../../domain/notices/words.ts'

const PLAIN = {
  emergencies: '/emergencies',
  retention: '/retention',
  models: '/reviews/figures',
  work: '/',
  cases: '/cases',
  colleagues: '/colleagues',
  'sign-ins': '/sign-ins',
  witnesses: '/witnesses',
  hooks: '/hooks',
  partings: '/partings',
} as const satisfies Partial<Record<Opens, string>>

/** Where a notice leads: to what it is about, or to the screen where it is done. */
export function linkOf(opens: NonNullable<NoticeShown['opens']>) {
  const { to, id } = opens
  if (to === 'referral') return { to: '/referrals/$referral', params: { referral: id ?? '' } } as const
  if (to === 'case') return { to: '/cases/$case', params: { case: id ?? '' } } as const
  if (to === 'proposal') return { to: '/retention/$proposal', params: { proposal: id ?? '' } } as const
  if (to === 'agreement')
    return id
      ? ({ to: '/agreements/$agreement', params: { agreement: id } } as const)
      : ({ to: '/agreements' } as const)
  return { to: PLAIN[to] } as const
}
