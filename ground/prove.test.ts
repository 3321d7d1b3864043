import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashLeaf, TILE, type Tile, Tree } from './merkle.ts'
import { isConsistent, isIncluded, isSpan, proveConsistency, proveInclusion, type ReadHashes, rootOf } from './prove.ts'

const VECTORS = join(import.meta.dirname, '../../shared/data/merkle-rfc6962')
type Vector = {
  desc: string
  wantErr: boolean
  proof: string[] | null
  leafIdx: number
  treeSize: number
  start: number
  end: number
  size: number
  size1: number
  size2: number
} & Record<'root' | 'leafHash' | 'root1' | 'root2', string>

const bytes = (text: string) => Buffer.from(text, 'base64')
const proofOf = ({ proof }: Vector) => (proof ?? []).map(bytes)
const inclusion = (vector: Vector) => ({
  leaf: bytes(vector.leafHash),
  proof: proofOf(vector),
  root: bytes(vector.root),
})
const consistency = (vector: Vector) => ({
  spanRoot: bytes(vector.root1),
  root: bytes(vector.root2),
  proof: proofOf(vector),
})
/** Upstream accepts that nothing is part of everything, whatever the root. It proves nothing, so it is refused here. */
const isEmptySpan = ({ start, end }: Vector) => start !== undefined && start === end
const judges: Record<string, [count: number, judge: (vector: Vector) => boolean]> = {
  inclusion: [98, (v) => isIncluded(v.leafIdx, { start: 0, end: v.treeSize }, inclusion(v))],
  consistency: [98, (v) => isConsistent({ start: 0, end: v.size1 }, v.size2, consistency(v))],
  subtreeinclusion: [204, (v) => isIncluded(v.leafIdx, { start: v.start, end: v.end }, inclusion(v))],
  subtreeconsistency: [118, (v) => isConsistent({ start: v.start, end: v.end }, v.size, consistency(v))],
}

describe.skipIf(!existsSync(VECTORS))(
  'the public vectors of transparency-dev (skipped where ../shared is missing)',
  () => {
    for (const [name, [count, judge]] of Object.entries(judges))
      it(`of ${name} are accepted or refused as they say`, () => {
        const lines = readFileSync(join(VECTORS, `${name}.jsonl`), 'utf8')
          .trim()
          .split('\n')
        expect(lines).toHaveLength(count)
        for (const line of lines) {
          const said: { case: string; vector: Vector } = JSON.parse(line)
          const accepted = !said.vector.wantErr && !isEmptySpan(said.vector)
          expect(judge(said.vector), `${said.case}: ${said.vector.desc}`).toBe(accepted)
        }
      })
  },
)

/** A tree kept as tiles, as the ledger is; every read is checked to ask for no more than there is. */
function treeOf(size: number) {
  const leaves = Array.from({ length: size }, (_, nth) => hashLeaf(`line ${nth}`))
  const tree = new Tree()
  const tiles = new Map<string, Uint8Array>()
  const keep = ({ level, index, hashes }: Tile) => tiles.set(`${level}/${index}`, hashes)
  for (const leaf of leaves) tree.append(leaf).forEach(keep)
  for (const [level, open] of tree.open.entries())
    tiles.set(`${level}/${Math.floor(size / TILE ** (level + 1))}`, Buffer.concat(open))
  const read: ReadHashes = async (level, index, width) => {
    const hashes = tiles.get(`${level}/${index}`)
    if (!hashes || width < 1 || width * 32 > hashes.length) throw new Error(`no tile ${level}/${index} of ${width}`)
    return hashes.subarray(0, width * 32)
  }
  return { leaves, read }
}

function rootByAppending(leaves: Uint8Array[]): Uint8Array {
  const tree = new Tree()
  for (const leaf of leaves) tree.append(leaf)
  return tree.root()
}

describe('a proof', () => {
  it('of every line and every older size of every tree up to 130 is made and accepted', async () => {
    const { leaves, read } = treeOf(130)
    const roots = leaves.map((_, at) => rootByAppending(leaves.slice(0, at)))
    roots.push(rootByAppending(leaves))
    let proofs = 0
    for (let size = 1; size <= 130; size++) {
      const [end, root] = [size, roots[size]!]
      expect(await rootOf(read, size)).toEqual(root)
      for (let at = 0; at < size; at++, proofs++) {
        const proof = await proveInclusion(read, at, size)
        expect(isIncluded(at, { start: 0, end }, { leaf: leaves[at]!, proof, root })).toBe(true)
      }
      for (let older = 1; older <= size; older++, proofs++) {
        const span = { start: 0, end: older }
        const proof = await proveConsistency(read, span, size)
        expect(isConsistent(span, size, { spanRoot: roots[older]!, root, proof })).toBe(true)
      }
    }
    expect(proofs).toBe(17_030)
  })

  it('of a span that begins elsewhere leads to its root and to the root of the whole', async () => {
    const { leaves, read } = treeOf(40)
    const root = await rootOf(read, 40)
    for (let start = 0; start < 40; start++)
      for (let end = start + 1; end <= 40; end++) {
        if (!isSpan({ start, end })) continue
        const spanRoot = rootByAppending(leaves.slice(start, end))
        const proof = await proveConsistency(read, { start, end }, 40)
        expect(isConsistent({ start, end }, 40, { spanRoot, root, proof })).toBe(true)
      }
  })

  it('over several levels of tiles holds, and with any bit changed does not', async () => {
    const size = 70_000
    const { leaves, read } = treeOf(size)
    const one = fc.tuple(fc.integer({ min: 1, max: size }), fc.nat(), fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(one, async ([now, a, b, bit]) => {
        const [at, older] = [a % now, 1 + (b % now)]
        const [root, spanRoot] = [await rootOf(read, now), await rootOf(read, older)]
        const proof = await proveInclusion(read, at, now)
        const whole = { start: 0, end: now }
        expect(isIncluded(at, whole, { leaf: leaves[at]!, proof, root })).toBe(true)
        const span = { start: 0, end: older }
        const steps = await proveConsistency(read, span, now)
        expect(isConsistent(span, now, { spanRoot, root, proof: steps })).toBe(true)
        if (proof.length > 0)
          expect(isIncluded(at, whole, { leaf: leaves[at]!, proof: flip(proof, bit), root })).toBe(false)
        if (steps.length > 0) expect(isConsistent(span, now, { spanRoot, root, proof: flip(steps, bit) })).toBe(false)
        expect(isIncluded(at, whole, { leaf: leaves[at]!, proof: [...proof, root], root })).toBe(false)
        expect(isIncluded(at, whole, { leaf: leaves[(at + 1) % size]!, proof, root })).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})

function flip(proof: Uint8Array[], bit: number): Uint8Array[] {
  const changed = proof.map((hash) => Buffer.from(hash))
  const hash = changed[bit % changed.length]!
  hash[bit % 32]! ^= 1 << (bit % 8)
  return changed
}
