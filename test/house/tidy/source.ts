import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** One place in a file where a rule of the house is broken. */
export type Fault = { path: string; line: number; rule: string; says: string }
export type Import = { from: string; names: string[]; line: number; typeOnly: boolean }
export type Function = { name: string; line: number; lines: number }
export type Sql = { text: string; tag: string; line: number }
export type Source = {
  path: string
  text: string
  lines: number
  imports: Import[]
  functions: Function[]
  exports: string[]
  defaultExport: number | undefined
  sql: Sql[]
}

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.cache', 'data', 'generated'])

/** Every file of the tree, relative to its root. */
export function listFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    if (LEFT_OUT.has(name)) return []
    const path = posix.join(folder, name)
    return statSync(join(root, path)).isDirectory() ? listFiles(root, path) : [path]
  })
}

/** Reads a TypeScript file as the rules need it: whom it imports, how long its functions are, what SQL it says. */
export function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const lineOf = (offset: number) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
  const source: Source = {
    path,
    text,
    lines: starts.length - (text.endsWith('\n') ? 1 : 0),
    imports: [],
    functions: [],
    exports: [],
    defaultExport: undefined,
    sql: [],
  }
  const parsed = parseSync(path, text)
  for (const { moduleRequest, start, entries } of parsed.module.staticImports)
    source.imports.push({
      from: moduleRequest.value,
      line: lineOf(start),
      names: entries.map(({ importName }) => importName.name ?? '*'),
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })
  for (const { start, entries } of parsed.module.staticExports)
    for (const { exportName, moduleRequest } of entries) {
      if (exportName.kind === 'Default') source.defaultExport = lineOf(start)
      if (exportName.name) source.exports.push(exportName.name)
      if (moduleRequest)
        source.imports.push({ from: moduleRequest.value, line: lineOf(start), names: [], typeOnly: false })
    }
  type Node = { start: number; end: number; id?: { name: string } | null }
  const measure = (node: Node) =>
    void source.functions.push({
      name: node.id?.name ?? 'a function',
      line: lineOf(node.start),
      lines: lineOf(node.end) - lineOf(node.start) + 1,
    })
  new Visitor({
    FunctionDeclaration: measure as never,
    FunctionExpression: measure as never,
    ArrowFunctionExpression: measure as never,
    TaggedTemplateExpression: ((node: { tag: Node; quasi: Node }) => {
      const said = text.slice(node.quasi.start, node.quasi.end)
      if (/^`\s*(select|insert|update|delete|with)\b/i.test(said))
        source.sql.push({
          text: said,
          tag: text.slice(node.tag.start, node.tag.end).replace(/<[\s\S]*>$/, ''),
          line: lineOf(node.tag.start),
        })
    }) as never,
  }).visit(parsed.program)
  return source
}
