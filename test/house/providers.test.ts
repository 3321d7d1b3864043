import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeAuthenticator } from '../world/authenticator.ts'
import { newId } from '../world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../world/house.ts'
import { type OpenProvider, openProvider, signInThere } from '../world/provider.ts'

let house: TestHouse
let nadia: AtWork
let owen: AtWork
const open: OpenProvider[] = []
const backOf = (agency: string) => `${house.config.address}/api/oidc/${agency}/back`
const idOf = (name: string) => house.workers.find((worker) => worker.name === name)!.id

/** Puts a provider of this kind before an agency. */
async function provide(
  agency: string,
  more: { pushes?: boolean; onToken?: () => void; issuer?: string; bend?: (idToken: string) => string } = {},
) {
  const keys = (await house.house.app.inject('/api/oidc/keys')).json()
  const provider = await openProvider({ keys, back: backOf(agency), ...more })
  open.push(provider)
  const discovery = `${provider.issuer}/.well-known/openid-configuration`
  house.providers.push({ agency, issuer: more.issuer ?? provider.issuer, discovery, client: 'kindred' })
  return provider
}

beforeAll(async () => {
  house = await openTestHouse()
  ;[nadia, owen] = (await Promise.all(['Nadia Haddad', 'Owen Clarke'].map(house.signIn))) as [AtWork, AtWork]
  await provide('harbour-family-service')
  await provide('refugee-registration')
})
afterAll(async () => {
  for (const provider of open) provider.close()
  await house.close()
})

const get = async (url: string, cookie = '') => {
  const answer = await house.house.app.inject({ method: 'GET', url, headers: { cookie } })
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((set) => set.split(';')[0]!)
  return { status: answer.statusCode, to: String(answer.headers.location ?? ''), cookies, body: answer.body }
}
const begin = async (agency: string) => {
  const { to, cookies } = await get(`/api/oidc/${agency}/begin`)
  return { to, cookie: cookies[0]! }
}
const arrive = (back: string, cookie: string) => get(back.replace(house.config.address, ''), cookie)
const session = ({ cookies }: { cookies: string[] }) => cookies.find((cookie) => /^kindred-session=./.test(cookie))
const asked = async (name: string, cookie: string, input: object = {}) =>
  (
    await house.house.app.inject({
      method: 'POST',
      url: `/api/${name}`,
      headers: { cookie },
      payload: { id: newId(), purpose: 'protection', input },
    })
  ).json()
const administer = (who: AtWork, name: string, input: object) => who.deed(name, input, { purpose: 'administration' })
async function link(subject: string, worker: string) {
  const id = newId()
  expect(await administer(nadia, 'link-subject', { id, worker: idOf(worker), subject })).toMatchObject({ status: 200 })
  return { id, confirm: () => administer(owen, 'confirm-subject', { link: id }) }
}

describe('a sign-in at the provider of an agency', () => {
  it('says who somebody is, when two people linked them; people are shown only after the passkey', async () => {
    const linked = await link('miriam@harbour', 'Miriam Sola')
    const { to, cookie } = await begin('harbour-family-service')
    expect(new URL(to).searchParams.has('request_uri'), 'the question was pushed').toBe(true)
    const early = await arrive(await signInThere(to, 'miriam@harbour'), cookie)
    expect(early.to).toBe('/#refused')
    expect(session(early)).toBeUndefined()

    expect(await administer(nadia, 'confirm-subject', { link: linked.id })).toMatchObject({
      body: { code: 'needs-second-person' },
    })
    expect(await linked.confirm()).toMatchObject({ status: 200 })
    const again = await begin('harbour-family-service')
    const come = await arrive(await signInThere(again.to, 'miriam@harbour'), again.cookie)
    expect(come.to).toBe('/#signed-in')
    expect(JSON.stringify(come), 'no token of the provider').not.toMatch(/eyJ/)
    const signedIn = session(come)!
    expect(await asked('looks/my-work', signedIn)).toMatchObject({ status: 403, code: 'sign-in-weak' })
    expect(await asked('deeds/accept-terms', signedIn, { id: newId() })).toMatchObject({ code: 'sign-in-weak' })
    const device = makeAuthenticator(() => house.config.address)
    const question = await house.house.app.inject({
      method: 'POST',
      url: '/api/passkeys/question',
      headers: { cookie: signedIn },
      payload: { use: 'add' },
    })
    expect(await asked('deeds/add-passkey', signedIn, { passkey: device.create(question.json()) })).toMatchObject({
      code: 'sign-in-weak',
    })
    const me = JSON.parse((await get('/api/session', signedIn)).body)
    expect(me).toMatchObject({ name: 'Miriam Sola', signIn: { strength: 'oidc', strong: false } })
    expect(me.roles).toEqual(['caseworker'])
  })

  it('of somebody whom nobody linked, or who was unlinked, opens nothing', async () => {
    const at = await begin('harbour-family-service')
    expect((await arrive(await signInThere(at.to, 'stranger@harbour'), at.cookie)).to).toBe('/#refused')
    const linked = await link('joseph@harbour', 'Joseph Okello')
    await linked.confirm()
    await administer(nadia, 'end-subject', { link: linked.id })
    const late = await begin('harbour-family-service')
    expect((await arrive(await signInThere(late.to, 'joseph@harbour'), late.cookie)).to).toBe('/#refused')
  })

  it('is answered for the browser and the attempt that began it, once', async () => {
    const linked = await link('lena@harbour', 'Lena Fuchs')
    await linked.confirm()
    const [mine, other] = [await begin('harbour-family-service'), await begin('harbour-family-service')]
    const back = await signInThere(mine.to, 'lena@harbour')
    expect((await arrive(back, '')).to, 'no attempt').toBe('/#refused')
    expect((await arrive(back, other.cookie)).to, 'another attempt').toBe('/#refused')
    expect((await arrive(back.replace(/state=[^&]+/, 'state=bent'), mine.cookie)).to, 'a bent state').toBe('/#refused')
    const fresh = await begin('harbour-family-service')
    const good = await signInThere(fresh.to, 'lena@harbour')
    expect((await arrive(good, fresh.cookie)).to).toBe('/#signed-in')
    expect((await arrive(good, fresh.cookie)).to, 'a second time').toBe('/#refused')
  })

  it('takes no answer of one provider for another’s', async () => {
    const { to, cookie } = await begin('harbour-family-service')
    const back = await signInThere(to, 'lena@harbour')
    const issuers = house.providers.map(({ issuer }) => encodeURIComponent(issuer))
    expect((await arrive(back.replace(/iss=[^&]+/, `iss=${issuers[1]}`), cookie)).to, 'another issuer').toBe(
      '/#refused',
    )
    const astray = back.replace('harbour-family-service', 'refugee-registration')
    expect((await arrive(astray, cookie)).to, 'another way back').toBe('/#refused')
    const evil = await begin('refugee-registration')
    const evilBack = await signInThere(evil.to, 'lena@harbour')
    expect((await arrive(evilBack, evil.cookie)).to, 'another provider’s subject of the same name').toBe('/#refused')
  })

  /** Two people of an agency that has no office in the demonstration, as the database keeps their word. */
  async function linkedBefore(subject: string, worker: string) {
    await house.owner.query(
      `insert into agencies.subject_linked (node, id, worker, issuer, subject, starter, deed, at) values (1, $1, $2, $3, $4, $1, $1, now())`,
      [newId(), idOf(worker), house.providers.at(-1)!.issuer, subject],
    )
    await house.owner.query(
      `insert into agencies.subject_confirmed (node, link, confirmer, deed, at) select 1, id, id, id, now() from agencies.subject_linked where subject = $1`,
      [subject],
    )
  }

  it('takes no token with another nonce, nor one whose signature is another', async () => {
    const way = { bend: (idToken: string) => idToken }
    await provide('harbour-clinic', { pushes: false, bend: (idToken) => way.bend(idToken) })
    await linkedBefore('salim', 'Dr Salim Aziz')
    const come = async (bend: (asks: URL) => void) => {
      const { to, cookie } = await begin('harbour-clinic')
      const asks = new URL(to)
      expect(asks.searchParams.get('code_challenge_method')).toBe('S256')
      expect(asks.searchParams.get('scope')).toBe('openid')
      bend(asks)
      return (await arrive(await signInThere(asks.href, 'salim'), cookie)).to
    }
    expect(await come(() => {})).toBe('/#signed-in')
    expect(await come((asks) => asks.searchParams.set('nonce', 'another'))).toBe('/#refused')
    expect(
      await come((asks) => asks.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')),
    ).toBe('/#refused')
    way.bend = (idToken) => idToken.replace(/[^.]+$/, (signature) => [...signature].reverse().join(''))
    expect(await come(() => {})).toBe('/#refused')
  })

  it('takes no token that is over', async () => {
    const wait = { hours: 0 }
    // Two hours go by between the signing of the token and its arrival.
    const onToken = () => {
      if (wait.hours > 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wait.hours * 3_600_000 })
    }
    await provide('lighthouse-shelter', { onToken })
    await linkedBefore('petra', 'Petra Novak')
    for (const [hours, to] of [
      [0, '/#signed-in'],
      [2, '/#refused'],
    ] as const) {
      wait.hours = hours
      const asks = await begin('lighthouse-shelter')
      expect((await arrive(await signInThere(asks.to, 'petra'), asks.cookie)).to).toBe(to)
    }
    vi.useRealTimers()
  })

  it('is carried by a cookie that is bound to this host and to https where the house is reached so', async () => {
    const set = async () => {
      const answer = await house.house.app.inject('/api/oidc/harbour-clinic/begin')
      return String(answer.headers['set-cookie'])
    }
    expect(await set()).toMatch(/^kindred-oidc=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
    const before = house.config.address
    house.config.address = 'https://kindred.example'
    const bound = await set()
    house.config.address = before
    expect(bound).toMatch(/^__Host-kindred-oidc=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(bound.split(';')[0]!.length).toBeLessThan(4096)
  })

  it('goes nowhere that the profile does not name, nor to one who calls itself otherwise', async () => {
    expect((await get('/api/oidc/new-start/begin')).status).toBe(404)
    await provide('open-door-legal-aid', { issuer: 'https://honest.example' })
    expect((await get('/api/oidc/open-door-legal-aid/begin')).status).not.toBe(302)
  })
})
