import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkFiles, scoreNames } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kindred-full-'))
function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
/** Where a file would be written on a disk that has no room. Its name must never be read: it would have no end. */
function full(name: string): string {
  const out = join(folder, name)
  symlinkSync('/dev/full', `${out}.part`)
  return out
}

describe('a disk that is full', () => {
  it('is told, and the file gets no name', async () => {
    const out = full('pairs.csv')
    const left = put('left.csv', 'nr,given,born\n1,Amina,1990-03-04\n2,Aminah,1990-03-04\n3,Yusuf,1984-11-21\n')
    const map = put('map.json', '{"id":"nr","columns":{"given":"given-name","born":"date"}}')
    const how = { threshold: 0.5, threads: 1, now: () => new Date(), tell: () => {} }
    await expect(linkFiles({ left, map, out }, how)).rejects.toThrow(/ENOSPC/)
    expect(existsSync(out)).toBe(false)
  })
  it('is waited for by nobody, however much is to be written', async () => {
    const names = put('names.csv', `name1,name2\n${'Amina Haddad,Amina Hadad\n'.repeat(20_000)}`)
    await expect(scoreNames(names, full('scores.csv'))).rejects.toThrow(/ENOSPC/)
  })
})
