import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))

/** A key that code asks for: written out, or with a part that is filled in, as in `tie-status.*`. */
export type Asked = { key: string; file: string; open: boolean }

/** Every key of the catalogue that the code of the web names, or that of letters and mail, found in its text. */
export function keysInCode(): Asked[] {
  const files = globSync(['**/*.{ts,tsx}', '../bridges/{letters,mail}/*.ts'], { cwd: web }).filter(
    (file) => !/\.test\.|^dist|vite/.test(file),
  )
  return files.flatMap((file) => {
    const text = readFileSync(`${web}/${file}`, 'utf8')
    const written = [...text.matchAll(/(?<=['"])([a-z][a-z-]*(?:\.[a-z][a-zA-Z0-9-]*)+)(?=['"])/g)].map(([, key]) => ({
      key: key!,
      file,
      open: false,
    }))
    const filled = [...text.matchAll(/`([a-z][a-z-]*\.[a-z.-]*\$\{[^`]*)`/g)].map(([, key]) => ({
      key: key!.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '*'),
      file,
      open: true,
    }))
    return [...written, ...filled]
  })
}

/** Whether a key of the catalogue is one that an asked key may mean. */
export const means = (asked: Asked, key: string): boolean =>
  asked.open
    ? new RegExp(`^${asked.key.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z0-9-]+')}$`).test(key)
    : asked.key === key
