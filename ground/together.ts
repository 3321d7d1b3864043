import type { Sql } from './database.ts'
import { inOneVoice } from './told.ts'

type Page<Key, Answer> = { keys: Set<Key>; answers: Promise<ReadonlyMap<Key, Answer>> }

/**
 * A question by key, and if need be of a node. Those who ask it at the same moment in the same transaction and are told to
 * PostgreSQL as the same, as the looks of one page are, ask as one: most of what a statement costs is that it is one. Each
 * is answered about their own keys alone.
 */
export function together<Key extends string, Answer, Node = void>(
  ask: (find: Sql, keys: Key[], node: Node) => Promise<ReadonlyMap<Key, Answer>>,
): (find: Sql, keys: readonly Key[], node: Node) => Promise<Map<Key, Answer>> {
  const open = new Map<Sql, Map<Node, Page<Key, Answer>>>()
  const begin = (find: Sql, node: Node): Page<Key, Answer> => {
    const keys = new Set<Key>()
    const answers = new Promise((resolve) => setImmediate(resolve)).then(() => {
      const pages = open.get(find)!
      if (pages.size > 1) pages.delete(node)
      else open.delete(find)
      return ask(find, [...keys], node)
    })
    return { keys, answers }
  }
  return async (asker, keys, node) => {
    const find = inOneVoice(asker)
    const pages = open.get(find) ?? new Map<Node, Page<Key, Answer>>()
    const page = pages.get(node) ?? begin(find, node)
    open.set(find, pages.set(node, page))
    for (const key of keys) page.keys.add(key)
    const answers = await page.answers
    return new Map(keys.flatMap((key) => (answers.has(key) ? [[key, answers.get(key)!] as const] : [])))
  }
}
