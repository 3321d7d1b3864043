import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toHex } from './bytes.ts'
import { sha256, sha256Here } from './sha256.ts'

const byNode = (message: Uint8Array | string) => createHash('sha256').update(message).digest('hex')

it('a browser hashes as Node does, over every length of a few blocks', () => {
  for (let length = 0; length < 300; length++) {
    const message = Uint8Array.from({ length }, (_, nth) => (nth * 31 + length) % 256)
    expect(toHex(sha256Here(message)), `length ${length}`).toBe(byNode(message))
  }
})

it('and over any bytes and texts, in parts or whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
      const whole = byNode(Buffer.concat([Buffer.from('\0'), bytes, Buffer.from(text)]))
      expect(toHex(sha256Here('\0', bytes, text))).toBe(whole)
      expect(toHex(sha256('\0', bytes, text))).toBe(whole)
    }),
  )
})
