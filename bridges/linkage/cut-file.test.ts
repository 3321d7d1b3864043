import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsIn } from '../csv/index.ts'
import { cutFile } from './cut-file.ts'

const path = join(mkdtempSync(join(tmpdir(), 'kindred-cut-')), 'file.csv')

/** What a reader makes of each part by itself, one after the other. */
function recordsOfParts(bytes: Buffer, cuts: readonly number[]): string[][] {
  return cuts.slice(1).flatMap((to, at) => {
    const part = new TextDecoder('utf-8', { ignoreBOM: cuts[at]! > 0 }).decode(bytes.subarray(cuts[at], to))
    return recordsIn(Buffer.from(part), ',', { isCut: false })
  })
}

const sign = fc.constantFrom('"', '"', ',', '\n', '\n', '\r\n', '\r', ' ', 'a', 'é', 'ن', '漢', '\ufeff')
const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''))

describe('a file that several read', () => {
  it('is cut where no record is, whatever its quotes hold, and however it is looked through', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (held, parts, size) => {
          const bytes = Buffer.from(held)
          writeFileSync(path, bytes)
          const cuts = await cutFile(path, ',', parts, Buffer.alloc(size))
          expect([cuts[0], cuts.at(-1)]).toEqual([0, bytes.length])
          const whole = orNothing(() => recordsOfParts(bytes, [0, bytes.length]))
          if (whole) expect(recordsOfParts(bytes, cuts)).toEqual(whole)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is cut into parts, of which the first is longer by what the others have to do besides', async () => {
    const line = '"Amina, of\nthe ""two"" rivers",1990-03-04\n'
    writeFileSync(path, line.repeat(1000))
    const cuts = await cutFile(path, ',', 4)
    expect(cuts.map((cut) => cut / line.length)).toEqual([0, 269, 513, 757, 1000])
    expect(recordsOfParts(readFileSync(path), cuts)).toHaveLength(1000)
  })

  it('is left whole where it is one record', async () => {
    writeFileSync(path, `"${'never\n'.repeat(100)}"`)
    expect(await cutFile(path, ',', 4)).toHaveLength(2)
    writeFileSync(path, '')
    expect(await cutFile(path, ',', 4)).toEqual([0])
  })
})

/** Nothing, where the text is none that can be read: a quote that is never closed. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
