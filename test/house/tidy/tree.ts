import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './rules.ts'
import { type Fault, listFiles, readSource } from './source.ts'

const OF_A_ROOM = ['README.md', 'words.ts', 'index.ts']

/** Goes through the whole tree and names every place where a rule of the house is broken. */
export function inspect(root: string): Fault[] {
  const files = listFiles(root)
  const sources = files
    .filter(
      (path) =>
        /^(ground|domain|bridges|server|web|db|bench|test|docs)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
    )
    .map((path) => readSource(root, path))
  return [...sources.flatMap(judge), ...inspectRooms(root), ...inspectTexts(root, files)]
}

/** A room has its README with what must hold in it, its words and its door. */
function inspectRooms(root: string): Fault[] {
  if (!existsSync(join(root, 'domain'))) return []
  return readdirSync(join(root, 'domain')).flatMap((room) => {
    const missing = OF_A_ROOM.filter((name) => !existsSync(join(root, 'domain', room, name))).map((name) => ({
      path: `domain/${room}`,
      line: 1,
      rule: 'rooms',
      says: `it has no ${name}`,
    }))
    const readme = join(root, 'domain', room, 'README.md')
    if (existsSync(readme) && !/^## What must hold$/m.test(readFileSync(readme, 'utf8')))
      missing.push({
        path: `domain/${room}/README.md`,
        line: 1,
        rule: 'rooms',
        says: 'it does not say “What must hold”',
      })
    return missing
  })
}

/** Texts: one title each, and links that lead somewhere. */
function inspectTexts(root: string, files: string[]): Fault[] {
  return files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8').replace(/```[\s\S]*?```/g, '')
      const faults: Fault[] = []
      const titles = [...text.matchAll(/^# /gm)].length
      if (titles !== 1) faults.push({ path, line: 1, rule: 'texts', says: `it has ${titles} titles` })
      for (const [, link] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g))
        if (!existsSync(join(root, path, '..', link!)))
          faults.push({ path, line: 1, rule: 'texts', says: `it links to ${link}, which is not there` })
      return faults
    })
}
