import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { NoticeKind } from '../../domain/notices/words.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What runs in the browser to be pushed to, with the words of the catalogues that it says. */
export function pushWorker(): Plugin {
  return {
    name: 'push-worker',
    generateBundle() {
      const words = ['en', 'fr', 'ar', 'es'].map((language) => {
        const texts: Record<string, string> = JSON.parse(readFileSync(here(`./${language}.json`), 'utf8'))
        const kinds = NoticeKind.options.map((kind) => [kind, texts[`notice-kind.${kind}`]])
        return [language, { ...Object.fromEntries(kinds), something: texts['mail.subject'] }]
      })
      const source = readFileSync(here('../notices/push-worker.js'), 'utf8')
      const said = JSON.stringify(Object.fromEntries(words))
      this.emitFile({
        type: 'asset',
        fileName: 'push-worker.js',
        source: source.replace('WORDS = {}', () => `WORDS = ${said}`),
      })
    },
  }
}
