import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENTS, SILENT } from './events.ts'
import { mayRemind } from './may-remind.ts'
import {
  isAnswerNear,
  isPast,
  isQuiet,
  isZone,
  LEADS,
  nextTry,
  tellingsOf,
  type Wishes,
  waysFor,
  whenToTell,
} from './rules.ts'
import { NoticeKind, Urgency } from './words.ts'

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`)
const WISHES: Wishes = {
  address: true,
  zone: 'UTC',
  quiet: { from: '21:00', until: '07:00' },
  through: true,
  digestAt: 8,
  mail: { urgent: 'now', soon: 'digest', calm: 'none' },
}

describe('the table of what is told after which deed', () => {
  it('knows every deed that there is, once: told of, or written down as needing no notice', () => {
    const deeds = [
      ...readFileSync('docs/deeds.md', 'utf8')
        .split('## Looks')[0]!
        .matchAll(/^### `([a-z-]+)`$/gm),
    ]
    const names = deeds.map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(130)
    const known = [...Object.keys(EVENTS), ...Object.values(SILENT).flat()]
    expect(new Set(known).size).toBe(known.length)
    expect(names.filter((name) => !known.includes(name))).toEqual([])
    const unasked = ['sign-in', 'sign-out', 'enrol', 'suspend-agency', 'open-package', 'shut-package']
    expect(known.filter((name) => !names.includes(name) && !unasked.includes(name))).toEqual([])
  })

  it('says no kind that leads nowhere, and leaves none unsaid in it or by the clock', () => {
    expect(Object.keys(LEADS).sort()).toEqual([...NoticeKind.options].sort())
  })

  it.each<[string, object, string[]]>([
    ['send-referral', { urgency: 'day' }, ['referral-came soon']],
    ['send-referral', { urgency: 'hour' }, ['referral-came urgent']],
    ['assign-cases', { cases: 1 }, ['case-given soon']],
    ['assign-cases', { cases: 7 }, ['cases-given soon']],
    ['set-triage', { level: 'high' }, []],
    ['set-triage', { level: 'urgent' }, ['case-urgent urgent']],
    ['state-child-status', { status: 'accompanied' }, []],
    ['state-child-status', { status: 'unaccompanied' }, ['child-alone urgent']],
    ['end-request', { because: 'elsewhere' }, []],
    ['note-absence', { known: true }, []],
    ['register-witness', { confirmed: true }, []],
    ['open-package', { opening: 1 }, ['package-opened calm']],
    ['open-package', { opening: 2 }, []],
    ['write-note', {}, []],
  ])('%s of %o is told as %o', (deed, more, told) => {
    const kinds = tellingsOf(deed, more as Record<string, unknown>).map(({ kind, urgency }) => `${kind} ${urgency}`)
    expect(kinds).toEqual(told)
  })

  it('tells nobody of what is long past', () => {
    expect(isPast(at('10:00'), new Date('2026-12-03T10:00:00Z'))).toBe(false)
    expect(isPast(at('10:00'), new Date('2026-12-03T10:00:01Z'))).toBe(true)
  })
})

describe('quiet hours', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['03:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('over midnight: at %s %s', (time, quiet) => expect(isQuiet(WISHES, at(time))).toBe(quiet))

  it('go by the time zone of the worker', () => {
    expect(isQuiet({ ...WISHES, zone: 'Asia/Tokyo' }, at('12:00'))).toBe(true)
    expect(isQuiet({ ...WISHES, zone: 'America/Lima' }, at('03:00'))).toBe(true)
    expect(isQuiet({ ...WISHES, zone: 'America/Lima' }, at('13:00'))).toBe(false)
  })

  it('put off what is not urgent until they are over, and urgent things only where the worker says so', () => {
    expect(whenToTell(WISHES, 'soon', at('12:00'))).toEqual(at('12:00'))
    expect(whenToTell(WISHES, 'soon', at('22:10'))).toEqual(new Date('2026-11-27T07:00:00Z'))
    expect(whenToTell(WISHES, 'urgent', at('22:10'))).toEqual(at('22:10'))
    expect(whenToTell({ ...WISHES, through: false }, 'urgent', at('06:10'))).toEqual(at('07:00'))
  })

  it('are never told into, whatever they are and wherever', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham')
    fc.assert(
      fc.property(time, time, zones, fc.integer({ min: 0, max: 86_399 }), (from, until, zone, second) => {
        fc.pre(from !== until)
        const wishes = { ...WISHES, zone, quiet: { from, until } }
        const now = new Date(at('00:00').getTime() + second * 1000)
        const when = whenToTell(wishes, 'soon', now)
        expect(when.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(isQuiet(wishes, when)).toBe(false)
      }),
    )
  })
})

describe('how a worker is told', () => {
  const told = (wishes: Wishes | undefined, urgency: 'urgent' | 'soon' | 'calm', endpoints: string[] = []) =>
    waysFor({ worker: 'w', wishes, endpoints }, urgency, at('12:00'))

  it('is on the screen alone where they said nothing, or gave no address', () => {
    for (const urgency of Urgency.options) {
      expect(told(undefined, urgency, ['e'])).toEqual([])
      expect(told({ ...WISHES, address: false }, urgency)).toEqual([])
    }
  })

  it('is by mail as they wish it for each urgency, the digest at its hour', () => {
    expect(told(WISHES, 'urgent')).toEqual([{ way: 'mail', endpoint: 'w', due: at('12:00') }])
    expect(told(WISHES, 'soon')).toEqual([{ way: 'digest', endpoint: 'w', due: new Date('2026-11-27T08:00:00Z') }])
    expect(told(WISHES, 'calm')).toEqual([])
  })

  it('is on every browser that they let', () => {
    expect(told({ ...WISHES, address: false }, 'calm', ['e', 'f']).map(({ way, endpoint }) => way + endpoint)).toEqual([
      'pushe',
      'pushf',
    ])
  })

  it('is tried again ever more slowly, and given up', () => {
    expect(nextTry(1, at('12:00'))).toEqual(at('12:01'))
    expect(nextTry(3, at('12:00'))).toEqual(at('12:30'))
    expect(nextTry(7, at('12:00'))).toBeNull()
  })

  it('knows time zones by name, and nothing else', () => {
    expect([isZone('Europe/Malta'), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false])
  })

  it('holds an answer to be near when three quarters of its time are over', () => {
    const row = { at: at('08:00'), answerBy: at('12:00') }
    expect([at('10:59'), at('11:00'), at('12:00')].map((now) => isAnswerNear(row, now))).toEqual([false, true, false])
  })
})

describe('whether a person may be reminded by mail', () => {
  const own = { mailbox: 'own', sayWho: true } as const
  const shared = { mailbox: 'shared', sayWho: true } as const
  const contact = (safe: object | undefined, email: string | undefined = 'a@mail.example') =>
    ({ phones: ['1'], ...(email && { email }), ...(safe && { safe }) }) as never
  const eng = [{ code: 'eng' }]

  it.each<[string, never, { code: string }[], unknown]>([
    ['nobody without a contact', undefined as never, eng, 'no-mail'],
    ['nobody by telephone', contact({ remind: own }, ''), eng, 'no-mail'],
    ['nobody who was not asked', contact(undefined), eng, 'not-asked'],
    ['nobody of whom only the rest was asked', contact({ leaveMessage: true }), eng, 'not-asked'],
    ['nobody with a rule that no machine reads', contact({ remind: own, never: 'his brother' }), eng, 'rule-forbids'],
    ['nobody for whom somebody else is asked', contact({ remind: own, askFor: 'Sara' }), eng, 'rule-forbids'],
    ['nobody with whom no message may be left', contact({ remind: own, leaveMessage: false }), eng, 'rule-forbids'],
    ['nobody whose mailbox is shared, without a rule', contact({ remind: shared }), eng, 'shared'],
    [
      'nobody whose shared mailbox has its hours',
      contact({ remind: shared, leaveMessage: true, hours: '9' }),
      eng,
      'shared',
    ],
    ['nobody of whose languages none is written', contact({ remind: own }), [{ code: 'tir' }], 'no-language'],
    [
      'whoever said yes, in their language',
      contact({ remind: own }),
      [{ code: 'ara' }],
      { to: 'a@mail.example', language: 'ar', sayWho: true },
    ],
    [
      'in the language that the rule names',
      contact({ remind: { ...own, language: 'fr' } }),
      [{ code: 'tir' }],
      { to: 'a@mail.example', language: 'fr', sayWho: true },
    ],
    [
      'never by name of the agency where others read',
      contact({ remind: shared, leaveMessage: true }),
      eng,
      { to: 'a@mail.example', language: 'en', sayWho: false },
    ],
  ])('%s', (_, said, languages, result) => expect(mayRemind(said, languages)).toEqual(result))
})
