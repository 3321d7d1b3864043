import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0) / 1024

/** A script and everything that it cannot begin without. */
function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue
    found.add(file)
    const names = readFileSync(dist + file, 'utf8').matchAll(/(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g)
    withImports(
      [...names].map(([, name]) => `assets/${name}`),
      found,
    )
  }
  return found
}

test.skipIf(!existsSync(`${dist}index.html`))('the first screens weigh no more than 150 KB, words and all', () => {
  const entry = [...readFileSync(`${dist}index.html`, 'utf8').matchAll(/assets\/[^"]+\.js/g)].map(([file]) => file)
  const words = globSync('assets/first-*.js', { cwd: dist }).sort((a, b) => kilobytes([b]) - kilobytes([a]))[0]!
  const screen = (name: string) => globSync(`assets/${name}-*.js`, { cwd: dist })[0]!
  for (const name of ['SignInPage', 'MyWorkPage']) {
    const weight = kilobytes(withImports([...entry, words, screen(name)]))
    console.log(`${name}: ${weight.toFixed(1)} KB gzip`)
    expect(weight).toBeLessThanOrEqual(150)
  }
})
