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

/** What runs beside its own screen, which alone made it and alone can reach it. */
const APART = new Set(
  CODE.flatMap(({ path, text }) =>
    [...text.matchAll(/new Worker\(new URL\('(\.\/[^']+)', import\.meta\.url\)/g)].map(([, to]) =>
      join(path, '..', to!),
    ),
  ),
)

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
    /(?<!\bworker\.)\b(postMessage|onmessage)\b|addEventListener\('message'/,
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
    /rejectUnauthorized(?!: true,)|NODE_TLS_REJECT_UNAUTHORIZED(?!'\] === '0'|',)|checkServerIdentity/,
    "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'",
  ],
  ['a merge of unread objects', /\b__proto__|setPrototypeOf|lodash|deepmerge/, "target['__proto__'] = a"],
  // The bell alone is heard: it says that something is new, and takes nothing (test/house/bell.test.ts).
  [
    'a socket that stays open to a browser',
    /WebSocket|new EventSource\((?!BELL\))|RTCPeerConnection/,
    'new WebSocket(url)',
  ],
]

describe('the code says nowhere', () => {
  it.each(NEVER)('%s', (what, pattern, example) => {
    expect(example).toMatch(pattern)
    expect(CODE.length).toBeGreaterThan(300)
    const found = CODE.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
    expect(found.filter((path) => what !== 'messages from other windows' || !APART.has(path))).toEqual([])
  })
})

describe('what is kept in a browser', () => {
  it('is how the screen looks, that somebody signed in, and what was seen signed of the ledger', () => {
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
  'web/notices/pushed-here.ts',
  'web/oversight/kept-checkpoints.ts',
  'web/shell/preferences.ts',
]
/** What is kept, as the code calls it; `HERE` is that a worker is told by this browser, in ids, `place` is that of the language, `SEEN` that of states of the ledger, which name nobody. */
const KEPT = ['SIGNED_IN', "'kindred-theme'", "'kindred-density'", 'place', 'SEEN', 'HERE']

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
