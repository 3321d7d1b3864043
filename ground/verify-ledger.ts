import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { KeptNote, LedgerSource } from './ledger-source.ts'
import { hashLeaf, TILE, type Tile, Tree } from './merkle.ts'
import { readBundle } from './tiles.ts'

/** Something that is not as it was: at a position (the first line is 0), somewhere between two, or nowhere in particular. */
export type Wrong = { from: number | null; until: number | null; says: string }
export type Verdict = {
  /** The newest state that was signed: what was verified. */
  size: number
  root: string
  checkpoints: number
  keyGiven: boolean
  key: string
  /** In order of position; the first is where to look. */
  wrong: Wrong[]
}
type Signed = Checkpoint & { where: string; kept: boolean }

const HASH = 32
/** A ledger that was rewritten whole would otherwise be told line by line. */
const TOLD_MOST = 100

/**
 * Verifies a whole ledger, for whoever does not trust who keeps it: every line against its hash, every hash against the
 * tree, the tree against every checkpoint that was ever signed. `since` are checkpoints that the verifier kept: who
 * rewrites the past and signs it anew cannot rewrite those. Needs nothing but Node.
 */
export async function verifyLedger(
  source: LedgerSource,
  { key, since = [] }: { key?: string | undefined; since?: KeptNote[] } = {},
): Promise<Verdict> {
  const wrong: Wrong[] = []
  const say: Say = (says, from = null, until = from) => {
    if (wrong.length < TOLD_MOST) wrong.push({ from, until, says })
  }
  const verdict = { size: 0, root: '', checkpoints: 0, keyGiven: key !== undefined, key: '', wrong }
  verdict.key = await chooseKey(source, key, say)
  // The older ones first: a ledger that lives goes on being signed meanwhile.
  const older = await source.checkpoints()
  const newest = await source.checkpoint()
  if (newest === undefined) say('there is no checkpoint, so nothing of this ledger is signed')
  if (newest === undefined || !verdict.key) return verdict
  const signed = [
    ...readNotes([{ note: newest, where: 'the newest checkpoint' }, ...older], verdict.key, { kept: false, say }),
    ...readNotes(since, verdict.key, { kept: true, say }),
  ]
  verdict.checkpoints = new Set(signed.map(({ size, root }) => `${size} ${root.toString('hex')}`)).size
  const [last] = signed
  if (last?.where !== 'the newest checkpoint') return verdict
  verdict.size = last.size
  verdict.root = last.root.toString('base64')
  for (const { size, where, kept } of signed)
    if (size > last.size)
      say(
        `${where} is of ${size} lines, but the ledger has only ${last.size}${kept ? ': lines were taken away' : ''}`,
        last.size,
        size - 1,
      )
  await walk(
    source,
    signed.filter(({ size }) => size <= last.size),
    say,
  )
  wrong.sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || (a.until ?? -1) - (b.until ?? -1))
  return verdict
}

type Say = (says: string, from?: number | null, until?: number | null) => void

async function chooseKey(source: LedgerSource, given: string | undefined, say: Say): Promise<string> {
  const file = await source.verifierKey()
  const found = file?.endsWith('\n') ? file.slice(0, -1) : undefined
  if (found === undefined) say('the ledger offers no verifier key')
  else if (given !== undefined && found !== given) say('the ledger offers another verifier key than the one given')
  return given ?? found ?? ''
}

function readNotes(notes: KeptNote[], key: string, { kept, say }: { kept: boolean; say: Say }): Signed[] {
  return notes.flatMap(({ note, where }) => {
    try {
      return [{ ...readCheckpoint(note, key), where, kept }]
    } catch (error) {
      say(`${where}: ${(error as Error).message}`)
      return []
    }
  })
}

/**
 * Two trees are grown, one from the lines and one from the hashes that were published for them. Where they differ, the
 * signed roots tell which of the two was changed; where both lead elsewhere, the checkpoints say between which of them.
 */
async function walk(source: LedgerSource, signed: Signed[], say: Say): Promise<void> {
  const size = signed[0]!.size
  const due = signed.toSorted((a, b) => a.size - b.size)
  const trees: Record<Kind, Grown> = { lines: grow(), hashes: grow() }
  const differing: number[] = []
  for (let first = 0; first < size; first += TILE) {
    const width = Math.min(TILE, size - first)
    const lines = await readLines(source, first, width, say)
    const hashes = await readHashes(source, first, width, say)
    for (let nth = 0; nth < width; nth++) {
      const [line, hash] = [lines?.[nth], hashes?.subarray(nth * HASH, (nth + 1) * HASH)]
      const hashed = line && hashLeaf(line)
      const problem = line && problemOf(line)
      if (problem) say(`this line ${problem}`, first + nth)
      if (hashed && hash && !hashed.equals(hash)) differing.push(first + nth)
      append(trees.lines, hashed)
      append(trees.hashes, hash)
      for (; due[0]?.size === first + nth + 1; due.shift()) for (const tree of Object.values(trees)) meet(tree, due[0])
    }
  }
  const judged = judge(trees, signed, say)
  for (const position of differing) say(WHO_IS_WRONG[judged], position)
  await compareTiles(source, trees[judged === 'neither' ? 'hashes' : judged], say)
}

type Kind = 'lines' | 'hashes'
/** A tree as it grew; no tree any more from the first line or hash on that could not be read. */
type Grown = { tree: Tree | undefined; tiles: Tile[]; met: Set<Signed> }
const grow = (): Grown => ({ tree: new Tree(), tiles: [], met: new Set() })

function append(grown: Grown, leaf: Buffer | undefined): void {
  if (!leaf) grown.tree = undefined
  if (grown.tree) grown.tiles.push(...grown.tree.append(leaf!).filter(({ level }) => level > 0))
}

function meet({ tree, met }: Grown, checkpoint: Signed): void {
  if (tree?.root().equals(checkpoint.root)) met.add(checkpoint)
}

const WHO_IS_WRONG: Record<Kind | 'neither', string> = {
  lines: 'the hash of this line was changed; the line itself is as it was signed',
  hashes: 'this line was changed: it no longer has the hash under which it was signed',
  neither: 'this line and its published hash differ, and neither leads to a signed root',
}

/** Which of the two trees was signed. What neither leads to was signed over other lines: between the last checkpoint that holds and it. */
function judge(trees: Record<Kind, Grown>, signed: Signed[], say: Say): Kind | 'neither' {
  const { lines, hashes } = trees
  const bySize = signed.toSorted((a, b) => a.size - b.size)
  const holding = bySize.filter((one) => lines.met.has(one) || hashes.met.has(one))
  const others = bySize.filter((one) => !holding.includes(one))
  const unread = !lines.tree && !hashes.tree // which was said already
  if (others[0] && !unread) {
    const { where, size } = others[0]
    const good = holding.findLast((one) => one.size < size)?.size ?? 0
    const more = others.length > 1 ? `, and so were ${others.length - 1} more checkpoints` : ''
    say(`${where}, of ${size} lines, was signed over other lines than these${more}`, good, size - 1)
  }
  if (lines.met.size + hashes.met.size === 0) return 'neither'
  return lines.met.size >= hashes.met.size ? 'lines' : 'hashes'
}

async function readLines(source: LedgerSource, first: number, width: number, say: Say): Promise<Buffer[] | undefined> {
  const bundle = await source.bundle(first / TILE, width)
  if (!bundle) return void say('these lines are missing', first, first + width - 1)
  try {
    const lines = readBundle(bundle)
    if (lines.length === width) return lines
    say(`there are ${lines.length} lines where there should be ${width}`, first, first + width - 1)
  } catch (error) {
    say((error as Error).message, first, first + width - 1)
  }
}

async function readHashes(source: LedgerSource, first: number, width: number, say: Say): Promise<Buffer | undefined> {
  const hashes = await source.tile(0, first / TILE, width)
  if (hashes?.length === width * HASH) return hashes
  say('the hashes of these lines are missing', first, first + width - 1)
}

/** Every tile above the lowest holds the roots of the tiles under it. */
async function compareTiles(source: LedgerSource, { tree, tiles }: Grown, say: Say): Promise<void> {
  if (!tree) return
  const partial = tree.open.flatMap((open, level) => {
    const index = Math.floor(tree.size / TILE ** (level + 1))
    return level > 0 && open.length > 0 ? [{ level, index, hashes: Buffer.concat(open) }] : []
  })
  for (const { level, index, hashes } of [...tiles, ...partial]) {
    const found = await source.tile(level, index, hashes.length / HASH)
    if (found?.equals(hashes)) continue
    let nth = 0
    while (found?.subarray(nth, nth + HASH).equals(hashes.subarray(nth, nth + HASH))) nth += HASH
    const span = TILE ** level
    const from = (index * TILE + nth / HASH) * span
    say(
      `tile ${index} of level ${level} ${found ? 'is not made of what lies under it' : 'is missing'}`,
      from,
      Math.min(from + span, tree.size) - 1,
    )
  }
}

/** What is wrong with the form of a line; nothing if it is one. */
function problemOf(text: Buffer): string | undefined {
  try {
    const line = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
    if (line?.v !== 2) return 'is of no form that this verifier knows'
    if (![line.id, line.name, line.outcome, line.actor, line.at, line.seal].every((said) => typeof said === 'string'))
      return 'lacks who did what, or when, or its seal'
    if (line.outcome === 'done' && typeof line.rows !== 'string') return 'commits to no rows'
  } catch {
    return 'is not JSON'
  }
}

/** One wrong thing in a sentence. */
export function sayWrong({ from, until, says }: Wrong): string {
  if (from === null) return says
  return from === until ? `position ${from}: ${says}` : `positions ${from} to ${until}: ${says}`
}
