import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepSending } from '../../bridges/webhooks/index.ts'
import { tellByClock } from '../../domain/notices/index.ts'
import { readKeptDays } from '../../domain/notices/profile.ts'
import { decideConfig } from '../../server/config.ts'
import { openGround, outsideUrls } from '../../server/open.ts'
import { insistOnProfile } from '../../server/profile.ts'
import { insist } from '../world/agreements.ts'
import { aFamily, newId } from '../world/families.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'

/** Another mission: the demonstration with something else in each of its files. */
const OTHER = `mission-${process.pid}`
const NOON = new Date('2026-11-25T12:00:00Z')
let demo: TestHouse
let other: TestHouse

function change(file: string, how: (said: any) => void): void {
  const path = `profiles/${OTHER}/${file}.json`
  const said = JSON.parse(readFileSync(path, 'utf8'))
  how(said)
  writeFileSync(path, JSON.stringify(said))
}

beforeAll(async () => {
  cpSync('profiles/demo', `profiles/${OTHER}`, { recursive: true })
  change('data-set', (set) => Object.assign(set.limits, { emergencyHours: 2 }))
  change('retention', ({ lines }) => Object.assign(lines[0], { id: 'contact-after-one-year', months: 12 }))
  change('oversight', (said) => Object.assign(said, { night: { zone: 'UTC', from: 11, until: 14 } }))
  change('witnesses', (said) => Object.assign(said, { quorum: 3 }))
  change('notices', (said) => Object.assign(said, { keptDays: 30 }))
  change('webhooks', (said) => Object.assign(said, { keptDays: 10 }))
  change('sign-in', (said) => Object.assign(said, { idleMinutes: 7 }))
  const now = () => NOON
  ;[demo, other] = [await openTestHouse({ now }), await openTestHouse({ now, profile: OTHER })]
}, 120_000)
afterAll(async () => {
  await demo?.close()
  await other?.close()
  rmSync(`profiles/${OTHER}`, { recursive: true, force: true })
})

describe('what differs in another mission is found in its own folder', () => {
  const both = async <T>(ask: (house: TestHouse) => Promise<T>) => [await ask(demo), await ask(other)]

  it('how long an emergency lasts, in the data set by which all access is decided', async () => {
    const hours = async (house: TestHouse) =>
      (await (await house.signIn('Miriam Sola')).look('list-emergencies', {}, { purpose: 'protection' })).body.may.hours
    expect(await both(hours)).toEqual([8, 2])
  })

  it('when what is to be erased', async () => {
    const first = async (house: TestHouse) =>
      (await (await house.signIn('Owen Clarke')).look('list-due', {}, { purpose: 'rights' })).body.lines[0]
    expect(await both(first)).toMatchObject([
      { id: 'contact-after-two-years', months: 24 },
      { id: 'contact-after-one-year', months: 12 },
    ])
  })

  it('when it is night, for whoever oversees', async () => {
    const signs = async (house: TestHouse) => {
      const family = aFamily('Vrathlow')
      for (const [nth, person] of family.people.entries()) {
        person.names[0]!.parts[0]!.text = ['Zuleika', 'Ottokar', 'Ragnhild'][nth]!
        person.born = { edtf: ['1931-01-11', '2012-03-17', '2016-08-02'][nth]! }
      }
      await insist(await house.signIn('Miriam Sola'), 'register-household', family, { purpose: 'protection' })
      await house.settle()
      await (await house.signIn('Joseph Okello')).look('read-case', { case: family.case.id }, { purpose: 'protection' })
      await house.settle()
      const { body } = await (await house.signIn('Owen Clarke')).look('list-unexplained', {}, { purpose: 'rights' })
      return body.accesses[0].signs.includes('night')
    }
    expect(await both(signs)).toEqual([false, true])
  })

  it('for how many days notices stay, told to whoever reads them', async () => {
    const told = async (house: TestHouse) => {
      const miriam = await house.signIn('Miriam Sola')
      const family = aFamily('Keptova')
      await insist(miriam, 'register-household', family, { purpose: 'protection' })
      const joseph = house.workers.find(({ name }) => name === 'Joseph Okello')!.id
      const care = { purpose: 'service-delivery' } as const
      await insist(miriam, 'assign-cases', { cases: [family.case.id], owner: joseph }, care)
      await house.settle()
      const stays = async (days: number) => {
        const at = new Date(NOON.getTime() + days * 86_400_000)
        await tellByClock(house.ground, { node: house.config.node, at, givenUp: [] })
        const { rows } = await house.owner.query('select from notices.notice where file = $1', [family.case.id])
        return rows.length > 0
      }
      const { keptDays } = (await miriam.look('list-my-notices', { most: 1 }, care)).body
      return [keptDays, await stays(29), await stays(31), await stays(91)]
    }
    expect(await both(told)).toEqual([
      [90, true, true, false],
      [30, true, false, false],
    ])
  })

  it('for how many days a delivery that was settled stays', async () => {
    const told = async (house: TestHouse) => {
      const viktor = await house.signIn('Viktor Hahn')
      const [hook, run] = [newId(), { purpose: 'administration' } as const]
      await viktor.deed('confirm-sign-in', { proof: null }, run)
      const asked = { id: hook, url: 'https://systems.example/in', events: ['write-note'], from: null }
      await insist(viktor, 'register-hook', asked, run)
      await house.owner.query(
        `insert into webhooks.delivery (node, hook, position, deed, state, tries, last_try, next_try)
         values ($1, $2, 1, $3, 'delivered', 1, $4, $4)`,
        [house.config.node, hook, newId(), NOON],
      )
      const staysFor = async (days: number) => {
        const now = () => new Date(NOON.getTime() + days * 86_400_000)
        const { ground, config } = house
        const given = { ground, node: config.node, source: config.origin, inside: false, now, fault: console.error }
        const sending = await keepSending({ ...given, restMs: 10 })
        await sleep(150)
        await sending.stop()
        const { rows } = await house.owner.query('select from webhooks.delivery where hook = $1', [hook])
        return rows.length > 0
      }
      return [await staysFor(9), await staysFor(11), await staysFor(31)]
    }
    expect(await both(told)).toEqual([
      [true, true, false],
      [true, false, false],
    ])
  })

  it('and what no mission may say of that is not read', () => {
    for (const keptDays of [13, 367, 30.5, '30', null]) {
      const name = `${OTHER}-${String(keptDays).replace('.', '-')}`
      cpSync(`profiles/${OTHER}`, `profiles/${name}`, { recursive: true })
      writeFileSync(`profiles/${name}/notices.json`, JSON.stringify({ name: 'demo', version: 1, keptDays }))
      try {
        expect(() => readKeptDays(name), String(keptDays)).toThrow()
      } finally {
        rmSync(`profiles/${name}`, { recursive: true })
      }
    }
  })

  it('how many witnesses are needed', async () => {
    const needed = async (house: TestHouse) =>
      (await (await house.signIn('Clara Weiss')).look('list-witnesses', {}, { purpose: 'oversight' })).body.quorum
        .needed
    expect(await both(needed)).toEqual([2, 3])
    const policy = async ({ house: { app } }: TestHouse) => (await app.inject({ url: '/api/ledger/witnesses' })).json()
    expect(await both(policy)).toMatchObject([{ quorum: 2 }, { quorum: 3 }])
  })
})

describe('a profile that is not there', () => {
  it('keeps the house closed, and says which there are', async () => {
    expect(() => insistOnProfile('nowhere')).toThrow(
      /there is no profile “nowhere” \(KINDRED_PROFILE\); there are: .*demo/,
    )
    for (const name of ['../demo', 'Demo', '', 'demo/x'])
      expect(() => insistOnProfile(name)).toThrow(/must be a short name/)
    const home = `${demo.config.home}/nowhere`
    const env = { ...process.env, KINDRED_PROFILE: 'nowhere' }
    const started = spawnSync(process.execPath, ['server/main.ts', '--data', home], { env, encoding: 'utf8' })
    expect(started).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no profile “nowhere”') })
    expect(existsSync(home)).toBe(false)
    const config = decideConfig({ data: demo.config.home }, { KINDRED_PROFILE: 'nowhere' })
    await expect(openGround(outsideUrls('postgres://nobody@127.0.0.1:1/none'), config)).rejects.toThrow(/no profile/)
  })
})
