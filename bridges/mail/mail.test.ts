import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindPeople, tellDue } from '../../domain/notices/index.ts'
import { insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { type MailCarrier, openMail } from './index.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const CARE = { purpose: 'service-delivery' } as const
const SECRETS = /Kanarien|kanarien|Mira|Joseph|Harbour|KN-|[0-9a-f]{8}-[0-9a-f]{4}-/
let house: TestHouse
let [miriam, joseph]: AtWork[] = []
let post: MailCarrier
type Come = { to: string; text: string }
const come: Come[] = []
const faults: unknown[] = []
/** How many mails the server does not take before it takes one. */
let refusing = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    let raw = ''
    stream.on('data', (piece: Buffer) => {
      raw += piece
    })
    stream.on('end', () => {
      if (refusing-- > 0) return done(Object.assign(new Error('try again'), { responseCode: 451 }))
      come.push({ to: session.envelope.rcptTo[0]!.address, text: read(raw) })
      done()
    })
  },
})
/** A mail as somebody reads it: its soft ends of lines joined and its letters opened. */
function read(raw: string): string {
  const words = raw.replace(/\r/g, '').replace(/\n[ \t]+/g, ' ')
  const opened = words.replace(/content-transfer-encoding: base64\n+([A-Za-z0-9+/=\n]+)/gi, (_, body: string) =>
    Buffer.from(body, 'base64').toString(),
  )
  const letters = (_: string, way: string, body: string) =>
    way.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString() : unquote(body.replaceAll('_', ' '))
  return unquote(opened.replace(/=\?utf-8\?(b|q)\?([^?]+)\?= ?/gi, letters))
}
const unquote = (text: string) =>
  text
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString())

beforeAll(async () => {
  house = await openTestHouse()
  ;[miriam, joseph] = await Promise.all(['Miriam Sola', 'Joseph Okello'].map(house.signIn))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  post = openMail({
    server: { url: `smtp://127.0.0.1:${port}`, from: 'kindred@house.example' },
    address: 'https://kindred.example',
    zone: 'Europe/Athens',
    fault: (error) => faults.push(error),
  })
})
afterAll(async () => {
  post?.close()
  await new Promise<void>((closed) => server.close(closed))
  await house?.close()
})
beforeEach(() => {
  come.length = 0
  faults.length = 0
  refusing = 0
})

let edition = 0
const NEVER_QUIET = { quiet: null, through: true, digestAt: 8, zone: 'UTC' }
async function wish(more: object) {
  const said = { ...NEVER_QUIET, address: 'worker@house.example', language: 'en', mail: ALL_NOW, ...more }
  await insist(joseph!, 'set-notice-settings', { seen: edition++, ...said }, CARE)
}
const ALL_NOW = { urgent: 'now', soon: 'now', calm: 'now' }
async function giveCase(): Promise<string> {
  const family = aFamily('Kanarienvogelova')
  await insist(miriam!, 'register-household', family)
  await insist(miriam!, 'assign-cases', { cases: [family.case.id], owner: joseph!.worker.id }, CARE)
  await house.settle()
  return family.case.id
}
const tell = (at = new Date()) =>
  tellDue({
    ground: house.ground,
    node: house.config.node,
    now: () => at,
    carriers: { mail: post.mail, push: null },
  })

describe('a mail to a worker', () => {
  it('says that something waits, of what kind and where, and of nobody a name, a number or an id', async () => {
    await wish({})
    await giveCase()
    await tell()
    expect(come).toHaveLength(1)
    expect(come[0]!.to).toBe('worker@house.example')
    expect(come[0]!.text).toContain('A case was given to you')
    expect(come[0]!.text).toContain('https://kindred.example/notices')
    const said = come[0]!.text.replace(/^(message-id|.*boundary=|----?).*$/gim, '')
    expect(said).not.toMatch(SECRETS)
    await tell()
    expect(come).toHaveLength(1)
  })

  it('runs from right to left in Arabic', async () => {
    await wish({ language: 'ar' })
    await giveCase()
    await tell()
    expect(come[0]!.text).toContain('<html lang="ar" dir="rtl">')
    expect(come[0]!.text).toMatch(/Subject: \p{Script=Arabic}/u)
  })

  it('that the server does not take is sent later, ever more slowly', async () => {
    await wish({})
    await giveCase()
    refusing = 1
    const begun = Date.now()
    await tell(new Date(begun))
    expect([come.length, faults.length]).toEqual([0, 1])
    await tell(new Date(begun + MINUTE - 1000))
    expect(come).toHaveLength(0)
    await tell(new Date(begun + MINUTE))
    expect(come).toHaveLength(1)
  })

  it('comes once a day with all that came, where they wish so', async () => {
    await wish({ mail: { ...ALL_NOW, soon: 'digest' } })
    for (let nth = 0; nth < 3; nth++) await giveCase()
    await tell()
    expect(come).toHaveLength(0)
    await tell(new Date(Date.now() + DAY))
    expect(come).toHaveLength(1)
    expect(come[0]!.text).toMatch(/A case was given to you.*3|3.*A case was given to you/)
  })

  it('waits until the quiet is over', async () => {
    const hour = (by: number) => new Date(Date.now() + by * 60 * MINUTE).toISOString().slice(11, 16)
    await wish({ quiet: { from: hour(-1), until: hour(1) } })
    await giveCase()
    await tell()
    expect(come).toHaveLength(0)
    await tell(new Date(Date.now() + 61 * MINUTE))
    expect(come).toHaveLength(1)
  })

  it('does not come to whoever may not know any more, nor of what was read', async () => {
    await wish({})
    await giveCase()
    await insist(joseph!, 'mark-notices-read', { notices: 'all' })
    await tell()
    expect(come).toHaveLength(0)
    await giveCase()
    await house.owner.query('update notices.notice set purpose = $1 where read_at is null and person is not null', [
      'refugee-status',
    ])
    await tell()
    expect(come).toHaveLength(0)
  })
})

describe('a mail to a person', () => {
  const SAFE = { remind: { mailbox: 'own', sayWho: false } }
  async function expected(safe: object | undefined, languages = ['ara']): Promise<string> {
    const family = aFamily('Kanarienvogelova')
    const email = `${newId().slice(-8)}@people.example`
    const contact = { phones: [], email, ...(safe && { safe }) }
    const [first, ...others] = family.people
    const told = languages.map((code) => ({ code }))
    const people = [{ ...first!, languages: told, contact }, ...others]
    await insist(miriam!, 'register-household', { ...family, people })
    const when = new Date(Date.now() + DAY / 2).toISOString()
    const item = { id: newId(), case: family.case.id, what: 'kanarienklinik', when, interpreter: 'needed' }
    await insist(miriam!, 'make-appointment', item, CARE)
    await house.settle()
    await remindPeople({
      ground: house.ground,
      node: house.config.node,
      now: () => new Date(),
      remind: post.remind,
    })
    const { body } = await miriam!.look('read-reminders', { case: family.case.id }, CARE)
    return body.reminders.map(({ result }: { result: string }) => result).join()
  }

  it('says when they are expected, in their language, and nothing of where, why or by whom; once', async () => {
    expect(await expected(SAFE)).toBe('sent')
    expect(come).toHaveLength(1)
    expect(come[0]!.text).toContain('dir="rtl"')
    expect(come[0]!.text.replace(/^(message-id|.*boundary=|----?|to:).*$/gim, '')).not.toMatch(SECRETS)
  })

  it('names the agency only where they said that this is safe', async () => {
    expect(await expected({ remind: { mailbox: 'own', sayWho: true } }, ['eng'])).toBe('sent')
    expect(come[0]!.text).toContain('Harbour')
  })

  it.each([
    ['nobody asked', undefined, 'not-asked'],
    ['no message may be left', { ...SAFE, leaveMessage: false }, 'rule-forbids'],
    ['others read the mailbox and no rule makes it safe', { remind: { mailbox: 'shared', sayWho: false } }, 'shared'],
  ])('is not sent where %s, and the worker sees why', async (_, safe, result) => {
    expect(await expected(safe)).toBe(result)
    expect(come).toHaveLength(0)
  })
})
