import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { isFirst } from './first-words.ts'

const prefix = 'virtual:catalogue/'

/** Compiles the catalogues while building, so that no message parser travels to the browser. */
export function catalogues(): Plugin {
  return {
    name: 'catalogues',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      const [language, part] = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1).split('/') : []
      if (!language) return undefined
      const file = fileURLToPath(new URL(`./${language}.json`, import.meta.url))
      this.addWatchFile(file)
      const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
      const wanted = Object.entries(texts).filter(([key]) => isFirst(key) === (part === 'first'))
      const compiled = wanted.map(([key, text]) => [key, compileMessage(text)])
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))}`
    },
  }
}
