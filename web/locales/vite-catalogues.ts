import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const prefix = 'virtual:catalogue/'

/** Compiles the catalogues while building, so that no message parser travels to the browser. */
export function catalogues(): Plugin {
  return {
    name: 'catalogues',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const file = fileURLToPath(new URL(`./${id.slice(prefix.length + 1)}.json`, import.meta.url))
      this.addWatchFile(file)
      const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
      const compiled = Object.entries(texts).map(([key, text]) => [key, compileMessage(text)])
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))}`
    },
  }
}
