import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from './bytes.ts'
import { deriveKeys, makePackageCode, openPackage, packageContext, ROUNDS, readPackageCode } from './package-code.ts'
import { encrypt } from './seal.ts'

const SALT = Uint8Array.from({ length: 16 }, (_, nth) => nth)

describe('the code of a package', () => {
  it('is 25 digits in groups that can be read out: more than 80 bits of chance', () => {
    const codes = new Set(Array.from({ length: 200 }, makePackageCode))
    expect(codes.size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^\d{5}( \d{5}){4}$/)
    expect(25 * Math.log2(10)).toBeGreaterThan(80)
    const counts = Map.groupBy([...codes].join('').replaceAll(' ', ''), (digit) => digit)
    expect(counts.size).toBe(10)
    for (const { length } of counts.values()) expect(length).toBeGreaterThan(350) // of 500, each as often as any
  })

  it.each([
    ['12345 12345 12345 12345 12345', '12345 12345 12345 12345 12345'],
    ['1234512345123451234512345', '12345 12345 12345 12345 12345'],
    ['١٢٣٤٥-١٢٣٤٥-١٢٣٤٥-١٢٣٤٥-١٢٣٤٥', '12345 12345 12345 12345 12345'],
    ['1234512345123451234512', undefined],
    ['12345 12345 12345 12345 1234a', undefined],
    ['', undefined],
  ])('is read in any script: %s', (typed, code) => {
    expect(readPackageCode(typed)).toBe(code)
  })

  it('whatever is typed, it is a code or none', () => {
    fc.assert(fc.property(fc.string(), (typed) => /^(\d{5}( \d{5}){4})?$/.test(readPackageCode(typed) ?? '')))
  })
})

describe('what a code is good for', () => {
  it('is one key and one proof, always the same, of which neither tells the other, by at least 600,000 rounds', async () => {
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000)
    const code = '12345 12345 12345 12345 12345'
    const { key, proof } = await deriveKeys(code, SALT)
    expect(toHex(key)).toBe('faff346a74d116352fafc8dd8f4929d202ebe2c039644bfdb31976f0a67b6434')
    expect(toHex(proof)).toBe('a53f4fbb1376a5e13f4ccc076318e89027ac1688fe7ae94816385887b5fff71d')
    const other = await deriveKeys(
      code,
      SALT.map((byte) => byte + 1),
    )
    expect([toHex(other.key), toHex(other.proof)]).not.toContain(toHex(key))
  })

  it('opens what the house sealed, in this package alone', async () => {
    const key = crypto.getRandomValues(new Uint8Array(32))
    const sealed = new Uint8Array(encrypt(createSecretKey(key), packageContext('one'), Buffer.from('Mira مريم')))
    expect(await openPackage(key, 'one', sealed)).toBe('Mira مريم')
    await expect(openPackage(key, 'other', sealed)).rejects.toThrow()
    await expect(openPackage(crypto.getRandomValues(new Uint8Array(32)), 'one', sealed)).rejects.toThrow()
  })
})
