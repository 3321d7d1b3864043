import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSame } from './bytes.ts'
import { hashLeaf, hashNode, perfectRoot, TILE, type Tile, Tree } from './merkle.ts'

/** RFC 6962 §2.1, word for word. */
function rootByTheBook(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0]!
  let width = 1
  while (width * 2 < leaves.length) width *= 2
  return hashNode(rootByTheBook(leaves.slice(0, width)), rootByTheBook(leaves.slice(width)))
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, nth) => hashLeaf(`line ${nth}`))

describe('the tree of the ledger', () => {
  it('has the root that RFC 6962 says, at every size from 0 to 1,030', () => {
    const leaves = leavesOf(1030)
    const tree = new Tree()
    expect(tree.root()).toEqual(rootByTheBook([]))
    for (const [nth, leaf] of leaves.entries()) {
      tree.append(leaf)
      expect(isSame(tree.root(), rootByTheBook(leaves.slice(0, nth + 1))), `size ${nth + 1}`).toBe(true)
    }
  })

  it('tells leaves from nodes, so that a node cannot be passed for a line', () => {
    const [left, right] = leavesOf(2)
    expect(hashLeaf(Buffer.concat([left!, right!]))).not.toEqual(hashNode(left!, right!))
  })

  it('fills a tile of tiles at 65,536 leaves, each with the root of what lies under it', () => {
    const leaves = leavesOf(TILE * TILE)
    const tree = new Tree()
    const tiles: Tile[] = leaves.flatMap((leaf) => tree.append(leaf))
    expect(tiles.filter(({ level }) => level === 0).map(({ index }) => index)).toEqual(
      Array.from({ length: TILE }, (_, index) => index),
    )
    for (const { index, root, hashes } of tiles.filter(({ level }) => level === 0)) {
      const under = leaves.slice(index * TILE, (index + 1) * TILE)
      expect(isSame(hashes, Buffer.concat(under))).toBe(true)
      expect(isSame(root, perfectRoot(under))).toBe(true)
    }
    const [above] = tiles.filter(({ level }) => level === 1)
    expect(above).toMatchObject({ level: 1, index: 0 })
    expect(isSame(above!.hashes, Buffer.concat(tiles.filter(({ level }) => level === 0).map(({ root }) => root)))).toBe(
      true,
    )
    expect(isSame(above!.root, rootByTheBook(leaves))).toBe(true)
    expect(tree.root()).toEqual(above!.root)
    expect(tree.open.every((open) => open.length < TILE)).toBe(true)
  })

  it('goes on from its open right edge as if it had never stopped', () => {
    const leaves = leavesOf(700)
    const whole = new Tree()
    for (const leaf of leaves) whole.append(leaf)
    const before = new Tree()
    for (const leaf of leaves.slice(0, 300)) before.append(leaf)
    const again = new Tree(
      300,
      before.open.map((open) => [...open]),
    )
    for (const leaf of leaves.slice(300)) again.append(leaf)
    expect(again.root()).toEqual(whole.root())
  })
})
