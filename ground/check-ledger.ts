import { isSame, joined, toBase64, toHex } from './bytes.ts'
import type { KeptNote, LedgerSource } from './ledger-source.ts'
import { hashLeaf, TILE, type Tile, Tree } from './merkle.ts'
import { type Checkpoint, type Claim, openNote, WRONGLY_SIGNED } from './note.ts'
import { readBundle } from './tiles.ts'

/** Something that is not as it was: at a position (the first line is 0), somewhere between two, or nowhere in particular. */
export type Wrong = { from: number | null; until: number | null; says: string }
/** What a ledger can be found to be, in a word for whoever says it in their own language. */
export type LedgerFault =
  | 'no-checkpoint'
  | 'no-key'
  | 'other-key'
  | 'bad-note'
  | 'taken-away'
  | 'lines-missing'
  | 'hashes-missing'
  | 'bad-line'
  | 'line-changed'
  | 'hash-changed'
  | 'neither-signed'
  | 'rewritten'
  | 'bad-tile'
  | 'bad-cosignature'
/** `where` names the checkpoint that told it, if one did. */
export type LedgerWrong = Wrong & { fault: LedgerFault; where?: string }
export type Verdict = {
  /** The newest state that was signed: what was verified. */
  size: number
  root: string
  checkpoints: number
  keyGiven: boolean
  key: string
  /** Where the checkpoints are that these lines do not lead to. */
  against: string[]
  /** In order of position; the first is where to look. */
  wrong: LedgerWrong[]
}
type Signed = Checkpoint & { where: string; kept: boolean }

const HASH = 32
/** A ledger that was rewritten whole would otherwise be told line by line. */
const TOLD_MOST = 100

/** Whether somebody signed what is claimed: Node can say so at once, a browser in a moment. */
export type IsSigned = (claim: Claim) => boolean | Promise<boolean>
/** `key` is the log's as the verifier once wrote it down, `since` are checkpoints that they kept. */
export type Asked = { key?: string | undefined; since?: readonly KeptNote[]; isSigned: IsSigned }

/** Where a fault is told of the checkpoint that the ledger shows now. */
export const NEWEST = 'the newest checkpoint'

/**
 * Verifies a whole ledger, for whoever does not trust who keeps it: every line against its hash, every hash against the
 * tree, the tree against every checkpoint that was ever signed. `since` are checkpoints that the verifier kept: who
 * rewrites the past and signs it anew cannot rewrite those. Needs nothing that a browser does not have.
 */
export async function checkLedger(source: LedgerSource, { key, since = [], isSigned }: Asked): Promise<Verdict> {
  const wrong: LedgerWrong[] = []
  const say: Say = (fault, says, { from = null, until = from, where } = {}) => {
    if (wrong.length < TOLD_MOST) wrong.push({ fault, from, until, says, ...(where === undefined ? {} : { where }) })
  }
  const verdict = {
    size: 0,
    root: '',
    checkpoints: 0,
    keyGiven: key !== undefined,
    key: '',
    against: [] as string[],
    wrong,
  }
  verdict.key = await chooseKey(source, key, say)
  // The older ones first: a ledger that lives goes on being signed meanwhile.
  const older = await source.checkpoints()
  const newest = await source.checkpoint()
  if (newest === undefined) say('no-checkpoint', 'there is no checkpoint, so nothing of this ledger is signed')
  if (newest === undefined || !verdict.key) return verdict
  const reading = { key: verdict.key, isSigned, say }
  const signed = [
    ...(await readNotes([{ note: newest, where: NEWEST }, ...older], { ...reading, kept: false })),
    ...(await readNotes(since, { ...reading, kept: true })),
  ]
  verdict.checkpoints = new Set(signed.map(({ size, root }) => `${size} ${toHex(root)}`)).size
  const [last] = signed
  if (last?.where !== NEWEST) return verdict
  verdict.size = last.size
  verdict.root = toBase64(last.root)
  const beyond = signed.filter(({ size }) => size > last.size)
  for (const { size, where, kept } of beyond)
    say(
      'taken-away',
      `${where} is of ${size} lines, but the ledger has only ${last.size}${kept ? ': lines were taken away' : ''}`,
      { from: last.size, until: size - 1, where },
    )
  const within = signed.filter((one) => !beyond.includes(one))
  verdict.against = [...beyond, ...(await walk(source, within, say))].map(({ where }) => where)
  wrong.sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || (a.until ?? -1) - (b.until ?? -1))
  return verdict
}

type Place = { from?: number | null; until?: number | null; where?: string }
type Say = (fault: LedgerFault, says: string, place?: Place) => void

async function chooseKey(source: LedgerSource, given: string | undefined, say: Say): Promise<string> {
  const file = await source.verifierKey()
  const found = file?.endsWith('\n') ? file.slice(0, -1) : undefined
  if (found === undefined) say('no-key', 'the ledger offers no verifier key')
  else if (given !== undefined && found !== given)
    say('other-key', 'the ledger offers another verifier key than the one given')
  return given ?? found ?? ''
}

type Reading = { key: string; kept: boolean; isSigned: IsSigned; say: Say }

async function readNotes(notes: readonly KeptNote[], { key, kept, isSigned, say }: Reading): Promise<Signed[]> {
  const read = notes.map(async ({ note, where }) => {
    try {
      const { checkpoint, claim } = openNote(note, key)
      if (!(await isSigned(claim))) throw new Error(WRONGLY_SIGNED)
      return [{ ...checkpoint, where, kept }]
    } catch (error) {
      say('bad-note', `${where}: ${(error as Error).message}`, { where })
      return []
    }
  })
  return (await Promise.all(read)).flat()
}

/**
 * Two trees are grown, one from the lines and one from the hashes that were published for them. Where they differ, the
 * signed roots tell which of the two was changed; where both lead elsewhere, the checkpoints say between which of them.
 */
async function walk(source: LedgerSource, signed: Signed[], say: Say): Promise<Signed[]> {
  const size = signed[0]!.size
  const due = signed.toSorted((a, b) => a.size - b.size)
  const trees: Record<Kind, Grown> = { lines: grow(), hashes: grow() }
  const differing: number[] = []
  const readAt = (first: number) => readBoth(source, first, { width: Math.min(TILE, size - first), say })
  let ahead = readAt(0)
  for (let first = 0; first < size; first += TILE) {
    const { width, lines, hashes } = await ahead
    if (first + TILE < size) ahead = readAt(first + TILE) // on its way while these are hashed
    for (let nth = 0; nth < width; nth++) {
      const [line, hash] = [lines?.[nth], hashes?.subarray(nth * HASH, (nth + 1) * HASH)]
      const hashed = line && hashLeaf(line)
      const problem = line && problemOf(line)
      if (problem) say('bad-line', `this line ${problem}`, { from: first + nth })
      if (hashed && hash && !isSame(hashed, hash)) differing.push(first + nth)
      append(trees.lines, hashed)
      append(trees.hashes, hash)
      for (; due[0]?.size === first + nth + 1; due.shift()) for (const tree of Object.values(trees)) meet(tree, due[0])
    }
  }
  const { judged, others } = judge(trees, signed, say)
  for (const from of differing) say(...WHO_IS_WRONG[judged], { from })
  await compareTiles(source, trees[judged === 'neither' ? 'hashes' : judged], say)
  return others
}

type Kind = 'lines' | 'hashes'
type Judged = { judged: Kind | 'neither'; others: Signed[] }
/** A tree as it grew; no tree any more from the first line or hash on that could not be read. */
type Grown = { tree: Tree | undefined; tiles: Tile[]; met: Set<Signed> }
const grow = (): Grown => ({ tree: new Tree(), tiles: [], met: new Set() })

function append(grown: Grown, leaf: Uint8Array | undefined): void {
  if (!leaf) grown.tree = undefined
  if (grown.tree) grown.tiles.push(...grown.tree.append(leaf!).filter(({ level }) => level > 0))
}

function meet({ tree, met }: Grown, checkpoint: Signed): void {
  if (tree && isSame(tree.root(), checkpoint.root)) met.add(checkpoint)
}

const WHO_IS_WRONG: Record<Kind | 'neither', [LedgerFault, string]> = {
  lines: ['hash-changed', 'the hash of this line was changed; the line itself is as it was signed'],
  hashes: ['line-changed', 'this line was changed: it no longer has the hash under which it was signed'],
  neither: ['neither-signed', 'this line and its published hash differ, and neither leads to a signed root'],
}

/** Which of the two trees was signed, and which checkpoints neither leads to. What neither leads to was signed over other lines: between the last checkpoint that holds and it. */
function judge(trees: Record<Kind, Grown>, signed: Signed[], say: Say): Judged {
  const { lines, hashes } = trees
  const bySize = signed.toSorted((a, b) => a.size - b.size)
  const holding = bySize.filter((one) => lines.met.has(one) || hashes.met.has(one))
  const others = bySize.filter((one) => !holding.includes(one))
  const unread = !lines.tree && !hashes.tree // which was said already
  if (others[0] && !unread) {
    const { where, size, kept } = others[0]
    // What the ledger signed anew is no word against what somebody kept.
    const good = holding.findLast((one) => one.size < size && (one.kept || !kept))?.size ?? 0
    const more = others.length > 1 ? `, and so were ${others.length - 1} more checkpoints` : ''
    const says = `${where}, of ${size} lines, was signed over other lines than these${more}`
    say('rewritten', says, { from: good, until: size - 1, where })
  }
  if (lines.met.size + hashes.met.size === 0) return { judged: 'neither', others }
  return { judged: lines.met.size >= hashes.met.size ? 'lines' : 'hashes', others }
}

type Width = { width: number; say: Say }

async function readBoth(source: LedgerSource, first: number, asked: Width) {
  const [lines, hashes] = await Promise.all([readLines(source, first, asked), readHashes(source, first, asked)])
  return { width: asked.width, lines, hashes }
}

async function readLines(
  source: LedgerSource,
  first: number,
  { width, say }: Width,
): Promise<Uint8Array[] | undefined> {
  const place = { from: first, until: first + width - 1 }
  const bundle = await source.bundle(first / TILE, width)
  if (!bundle) return void say('lines-missing', 'these lines are missing', place)
  try {
    const lines = readBundle(bundle)
    if (lines.length === width) return lines
    say('lines-missing', `there are ${lines.length} lines where there should be ${width}`, place)
  } catch (error) {
    say('lines-missing', (error as Error).message, place)
  }
}

async function readHashes(source: LedgerSource, first: number, { width, say }: Width): Promise<Uint8Array | undefined> {
  const hashes = await source.tile(0, first / TILE, width)
  if (hashes?.length === width * HASH) return hashes
  say('hashes-missing', 'the hashes of these lines are missing', { from: first, until: first + width - 1 })
}

/** Every tile above the lowest holds the roots of the tiles under it. */
async function compareTiles(source: LedgerSource, { tree, tiles }: Grown, say: Say): Promise<void> {
  if (!tree) return
  const partial = tree.open.flatMap((open, level) => {
    const index = Math.floor(tree.size / TILE ** (level + 1))
    return level > 0 && open.length > 0 ? [{ level, index, hashes: joined(open) }] : []
  })
  for (const { level, index, hashes } of [...tiles, ...partial]) {
    const found = await source.tile(level, index, hashes.length / HASH)
    if (found && isSame(found, hashes)) continue
    let nth = 0
    while (found && isSame(found.subarray(nth, nth + HASH), hashes.subarray(nth, nth + HASH))) nth += HASH
    const span = TILE ** level
    const from = (index * TILE + nth / HASH) * span
    const says = `tile ${index} of level ${level} ${found ? 'is not made of what lies under it' : 'is missing'}`
    say('bad-tile', says, { from, until: Math.min(from + span, tree.size) - 1 })
  }
}

/** What is wrong with the form of a line; nothing if it is one. */
function problemOf(text: Uint8Array): string | undefined {
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
