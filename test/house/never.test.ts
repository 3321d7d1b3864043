import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOMS = ['ground', 'domain', 'bridges', 'server', 'web', 'db']
const isCode = (path: string) => /\.tsx?$/.test(path) && !/\.test\.|\/testing\/|\/dist\//.test(path)
const CODE = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => join(room, path))
    .filter(isCode)
    .map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) })),
)

function withoutComments(text: string): string {
  return text.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
}

/** What is said nowhere, and an example of it, by which the pattern shows that it would be found. */
const NEVER: [what: string, pattern: RegExp, example: string][] = [
  ['text run as a program', /\beval\(|\bnew Function\b|\bFunction\(|from 'node:vm'/, 'eval(words)'],
  ['a command given to a shell', /\bexec(Sync|File(Sync)?)?\(['"`]|shell: true/, 'execSync("rm " + name)'],
  [
    'text made into markup',
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|dangerouslySetInnerHTML/,
    'div.innerHTML = name',
  ],
  [
    'messages from other windows',
    /postMessage|addEventListener\('message'|onmessage/,
    "addEventListener('message', hear)",
  ],
  ['a script from elsewhere', /createElement\('script'\)|importScripts|<script/, "createElement('script')"],
  ['chance that can be foretold', /Math\.random|pseudoRandomBytes/, 'Math.random()'],
  [
    'a cipher but AES-256-GCM',
    /create(C|Dec)ipher(iv)?\((?!'aes-256-gcm')/,
    "createCipheriv('aes-256-ecb', key, null)",
  ],
  ['a hash but SHA-256', /create(Hash|Hmac)\((?!'sha256')/, "createHash('md5')"],
  [
    'a certificate that is not looked at',
    /rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity/,
    'rejectUnauthorized: false',
  ],
  ['a merge of unread objects', /\b__proto__|setPrototypeOf|lodash|deepmerge/, "target['__proto__'] = a"],
  ['a socket that stays open to a browser', /WebSocket|EventSource|RTCPeerConnection/, 'new WebSocket(url)'],
]

describe('the code says nowhere', () => {
  it.each(NEVER)('%s', (_, pattern, example) => {
    expect(example).toMatch(pattern)
    expect(CODE.length).toBeGreaterThan(300)
    expect(CODE.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('what is kept in a browser', () => {
  it('is how the screen looks, and that somebody signed in', () => {
    const kept = CODE.filter(({ text }) => /localStorage|sessionStorage|indexedDB|caches\./.test(text))
    expect(kept.map(({ path }) => path).sort()).toEqual(KEEPERS)
    for (const { path, text } of kept)
      for (const [, what] of text.matchAll(/(?:localStorage|sessionStorage)\.setItem\(([^,)]+)/g))
        expect(KEPT, `${path} keeps ${what}`).toContain(what)
    expect(kept.some(({ text }) => /sessionStorage|indexedDB|caches\./.test(text))).toBe(false)
  })
})
const KEEPERS = [
  'web/agencies/enter.ts',
  'web/api/session.ts',
  'web/locales/language.ts',
  'web/shell/preferences.ts',
  'web/shell/use-sign-out.ts',
]
/** What is kept, as the code calls it; `place` is that of the language. */
const KEPT = ['SIGNED_IN', "'kindred-theme'", "'kindred-density'", 'place']

describe('what others wrote', () => {
  it('comes as it was locked, by its hash, and runs nothing when it comes', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>
    }
    const others = Object.entries(packages).filter(([name]) => name !== '')
    expect(others.length).toBeGreaterThan(100)
    for (const [name, { integrity, link }] of others) {
      expect(integrity, name).toMatch(/^sha512-/)
      expect(link, name).toBeUndefined()
    }
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
