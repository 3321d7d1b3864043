import { createServer, type Server } from 'node:http'
import Provider, { type JWKS } from 'oidc-provider'

export type OpenProvider = { issuer: string; close: () => void }
type Bend = (idToken: string) => string
type Options = { keys: JWKS; back: string; pushes?: boolean; onToken?: () => void; bend?: Bend }

/** A real OpenID provider on this machine, with one client: a house that proves itself by its key. */
export async function openProvider({
  keys,
  back,
  pushes = true,
  onToken = () => {},
  bend,
}: Options): Promise<OpenProvider> {
  const server: Server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'kindred',
        redirect_uris: [back],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: keys,
      },
    ],
    cookies: { keys: ['only for tests'] },
    features: { pushedAuthorizationRequests: { enabled: pushes } },
  })
  provider.use(async (context, next) => {
    await next()
    if (context.path !== '/token') return
    onToken()
    const told = context.body as { id_token?: string }
    if (bend && told.id_token) told.id_token = bend(told.id_token)
  })
  const answer = provider.callback()
  return { issuer, close: () => server.close() }
}

/** A browser without a face: it keeps cookies of each host, follows to the provider, signs in there, and stops at the way back. */
export async function signInThere(begin: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  const go = async (url: string, form?: Record<string, string>) => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value) jar.set(name!, value)
      else jar.delete(name!)
    }
    return answer
  }
  let at = begin
  for (let steps = 0; steps < 20; steps++) {
    const answer = await go(at)
    const to = answer.headers.get('location')
    if (to?.includes('/back?')) return to
    if (to) {
      at = new URL(to, at).href
      continue
    }
    const page = await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt) throw new Error(`the provider said: ${page.slice(0, 2000)}`)
    const sent = await go(at, prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt })
    const next = sent.headers.get('location')!
    if (next.includes('/back?')) return next
    at = new URL(next, at).href
  }
  throw new Error('the provider never let go')
}
