import { posix } from 'node:path'
import type { Fault, Source } from './source.ts'

export type Rule = (source: Source) => { line: number; says: string }[]

/** Rooms in the order in which they stand: each may enter only those before it. */
const ROOMS = [
  'agencies',
  'witnesses',
  'sharing',
  'people',
  'forms',
  'families',
  'unity',
  'matching',
  'cases',
  'retention',
  'decisions',
  'plans',
  'circumstances',
  'triage',
  'tracing',
  'documents',
  'referrals',
  'asylum',
  'shelter',
  'reunification',
  'filters',
  'movements',
  'medical',
  'assistance',
  'corrections',
  'portal',
  'reporting',
  'oversight',
  'notices',
]
const WINGS = ['ground', 'domain', 'bridges', 'server']
const FIXED = new Set(['words', 'rules', 'views', 'store', 'listens', 'routes', 'index'])
const EMPTY_NAMES =
  /^(utils?|helpers?|services?|types?|constants?|common|misc|shared|lib|manager|mappers?|dto|interfaces?)$/i
const HANDED_OUT = ['sharing.seen_by', 'sharing.children_at']

const wingOf = (path: string) => path.split('/')[0]!
const roomOf = (path: string) =>
  path.startsWith('domain/') && path.split('/').length > 2 ? path.split('/')[1] : undefined
const isTest = (path: string) =>
  /\.(test|story)\.tsx?$/.test(path) || path.startsWith('test/') || path.includes('/testing/')
const target = (path: string, from: string) =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined

const wings: Rule = ({ path, imports }) => {
  const own = WINGS.indexOf(wingOf(path))
  return imports.flatMap(({ from, line }) => {
    const to = target(path, from)
    if (!to || isTest(path) || own < 0) return []
    const other = WINGS.indexOf(wingOf(to))
    if (other < 0 && !(wingOf(path) === 'server' && to.startsWith('db/')))
      return [{ line, says: `${wingOf(path)} enters ${wingOf(to)}` }]
    return other > own ? [{ line, says: `${wingOf(path)} enters ${wingOf(to)}, which stands above it` }] : []
  })
}

const doors: Rule = ({ path, imports }) =>
  imports.flatMap(({ from, line }) => {
    const to = target(path, from)
    const [room, other] = [roomOf(path), to && roomOf(to)]
    if (!other || other === room || isTest(path)) return []
    if (wingOf(path) === 'web')
      return /\/(words|rules)\.ts$/.test(to!)
        ? []
        : [{ line, says: `the web enters ${to}; it may use only words.ts and rules.ts of a room` }]
    if (!/\/(index|words)\.ts$/.test(to!) && room)
      return [{ line, says: `${room} enters ${other} by ${posix.basename(to!)}, not by its door` }]
    if (room && ROOMS.indexOf(other) > ROOMS.indexOf(room))
      return [{ line, says: `${room} enters ${other}, which stands after it` }]
    return []
  })

const purity: Rule = ({ path, text, imports }) => {
  const name = posix.basename(path)
  if (!/^(rules|words)\.ts$/.test(name) || !path.startsWith('domain/')) return []
  const tools = imports
    .filter(
      ({ from, typeOnly }) =>
        !typeOnly && (from.startsWith('node:') || /\/(database|act|look|keys|store|ledger)/.test(from)),
    )
    .map(({ from, line }) => ({ line, says: `${name} takes a tool: ${from}` }))
  const clock = [...text.matchAll(/new Date\(\)|Date\.now\(|Math\.random\(|randomBytes\(/g)].map(
    ({ index, 0: said }) => ({ line: lineAt(text, index), says: `${name} takes a clock or chance: ${said}` }),
  )
  return [...tools, ...clock]
}

const sqlInItsPlace: Rule = ({ path, sql }) => {
  if (isTest(path) || !/^(domain|bridges)\//.test(path)) return []
  const room = roomOf(path) ?? path.split('/')[1]!
  return sql.flatMap(({ text, tag, line }) => {
    const faults = []
    if (!/\/store(\.ts|\/)/.test(path)) faults.push({ line, says: 'SQL stands outside store.ts' })
    const schemas = [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)/gi)].map(([, name]) => name!)
    for (const name of schemas)
      if (!name.startsWith(`${room}.`) && !HANDED_OUT.includes(name))
        faults.push({ line, says: `${room} names a table of another room: ${name}` })
    if (/^`\s*(insert|update|delete)\b/i.test(text) && !/(\.write|^effect)$/.test(tag))
      faults.push({ line, says: `a change is said with ${tag}, not with act.write` })
    return faults
  })
}

const sizes: Rule = ({ path, lines, functions }) => {
  if (isTest(path)) return []
  const long = functions
    .filter((one) => one.lines > 60)
    .map(({ name, line, lines }) => ({ line, says: `${name} has ${lines} lines; 60 are the most` }))
  return lines > 300 ? [{ line: 1, says: `the file has ${lines} lines; 300 are the most` }, ...long] : long
}

const names: Rule = ({ path, exports, defaultExport }) => {
  const faults = path
    .split('/')
    .filter((part) => EMPTY_NAMES.test(part.replace(/\..*$/, '')))
    .map((part) => ({ line: 1, says: `“${part}” names nothing of the work` }))
  if (defaultExport !== undefined && !/(config\.ts|\/cluster\.ts|closing-line\.ts)$/.test(path))
    faults.push({ line: defaultExport, says: 'a default export has no name to be found by' })
  const file = posix.basename(path).replace(/\.ts$/, '')
  const room = roomOf(path)
  if (room && path.split('/').length === 3 && file.includes('-') && !isTest(path) && !FIXED.has(file)) {
    const verb = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const own = exports.some((name) => name === verb || /^[a-z]/.test(name) === false)
    if (!own && exports.some((name) => /^[a-z]/.test(name))) {
      const parts = file.split('-')
      if (
        !exports.some(
          (name) =>
            parts.every((part) => name.toLowerCase().includes(part.replace(/s$/, ''))) ||
            name.toLowerCase().startsWith(parts[0]!),
        )
      )
        faults.push({ line: 1, says: `${file}.ts exports nothing of its name` })
    }
  }
  return faults
}

const noHttpBelow: Rule = ({ path, text }) => {
  if (isTest(path) || !/^(ground|domain)\//.test(path)) return []
  return [...text.matchAll(/\b(fastify|statusCode|HttpError|res\.status|reply)\b/g)].map(({ index, 0: word }) => ({
    line: lineAt(text, index),
    says: `“${word}” is a word of HTTP; it stays in server/`,
  }))
}

const oneWay: Rule = ({ path, text, imports }) => {
  const faults = imports
    .filter(({ from }) => from === 'zod')
    .map(({ line }) => ({ line, says: "say `import * as z from 'zod/mini'`: the browser shares these words" }))
  if (isTest(path) || path.startsWith('bench/')) return faults
  const seen = (pattern: RegExp, says: string) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ line: lineAt(text, index), says }))
  if (/^(ground|domain|bridges)\//.test(path))
    faults.push(
      ...seen(/process\.env/g, 'only server/config.ts reads the environment'),
      ...seen(/console\./g, 'a room does not speak to the console'),
    )
  if (/^(ground|domain|bridges|server|web)\//.test(path))
    faults.push(...seen(/@ts-ignore|@ts-expect-error/g, 'a type is switched off'))
  if (path.startsWith('web/'))
    faults.push(
      ...seen(
        /\blazy(RouteComponent)?\(|\bawait import\(|\bimport\([^)]*\)\.then/g,
        'a part of the web app comes by fetchPart or part',
      ),
    )
  faults.push(...seen(/\b(FIXME|HACK)\b|\/\/ ?XXX|\bTODO\b(?! #\d+)/g, 'a mark without an issue number'))
  return faults
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

const RULES: Record<string, Rule> = {
  wings,
  doors,
  purity,
  sql: sqlInItsPlace,
  sizes,
  names,
  http: noHttpBelow,
  'one way': oneWay,
}

export function judge(source: Source): Fault[] {
  return Object.entries(RULES).flatMap(([rule, look]) =>
    look(source).map(({ line, says }) => ({ path: source.path, line, rule, says })),
  )
}
