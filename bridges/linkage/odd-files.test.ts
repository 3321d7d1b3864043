import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CsvSplitter, guessEncoding } from '../csv/index.ts'
import { linkFiles, scoreNames } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kindred-odd-'))
let files = 0
function put(content: string | Buffer): string {
  const path = join(folder, `${++files}.csv`)
  writeFileSync(path, content)
  return path
}
const ROWS = [
  '1,Amina,Haddad,1990-03-04',
  '2,Aminah,Haddad,1990-03-04',
  '3,Yusuf,Khoury,1984-11-21',
  '4,Yousef,Khouri,1984-11-21',
  '5,Leila,Farah,2001-07-09',
  '6,Omar,Zaki,1975-02-17',
  '7,Hodan,Warsame,1999-12-30',
]
async function pairsOf(left: Buffer): Promise<string> {
  const out = join(folder, `out-${++files}.csv`)
  const map = put('{"id":"nr","columns":{"given":"given-name","family":"family-name","born":"date"}}')
  await linkFiles({ left: put(left), map, out }, { threshold: 0.5, threads: 1, now: () => new Date(), tell: () => {} })
  return readFileSync(out, 'utf8')
}
/** A row as an old machine writes it. */
const old = (end: string) => Buffer.from(`${end}10,Ren\xe9,Dupont,1960-01-02${end}`, 'latin1')

describe('a file of which some lines are in another encoding', () => {
  it('is read in the one that those lines look like: what is in UTF-8 says nothing of them', async () => {
    const [muhammad, hasan] = [Buffer.from([0xe3, 0xcd, 0xe3, 0xcf]), Buffer.from([0xcd, 0xd3, 0xe4])]
    const line = (nth: number) =>
      Buffer.concat([Buffer.from(`${nth},`), muhammad, Buffer.from(','), hasan, Buffer.from('\n')])
    const theirs = Buffer.concat(Array.from({ length: 50 }, (_, nth) => line(nth)))
    const own = Buffer.from(Array.from({ length: 200 }, (_, nth) => `${nth + 50},محمد,حسن\n`).join(''))
    expect((await guessEncoding(put(Buffer.concat([own, theirs])))).label).toBe('windows-1256')
  })
  it('spoils no other line, however lines end', async () => {
    const more = ['8,حسن,الراوي,1991-02-03', '9,Hasan,al-Rawi,1991-02-03']
    const head = ['nr,given,family,born', ...ROWS, ...more].join('\r')
    expect(await pairsOf(Buffer.concat([Buffer.from(head), old('\r')]))).toMatch('8,9')
  })
  it('may begin with a mark before a title in quotes', async () => {
    const head = ['\ufeff"nr","given","family","born"', ...ROWS].join('\r\n')
    expect(await pairsOf(Buffer.concat([Buffer.from(head), old('\r\n')]))).toMatch('1,2')
  })
})

it('a record that never ends is told, and not held', () => {
  const splitter = new CsvSplitter(',', () => {})
  const bytes = Buffer.alloc(1 << 16, ',')
  expect(() => {
    splitter.take(Buffer.from('a\n'))
    for (let read = 0; read < 64; read++) splitter.take(bytes)
  }).toThrow(/row 2 has too many cells/)
})

it('a score stands under its title, though its row has more cells than titles', async () => {
  const out = join(folder, 'scores.csv')
  await scoreNames(put('name1,name2\nAmina,Amina,\nSamir,Leila\n'), out)
  const [, first, second] = readFileSync(out, 'utf8').split('\n')
  expect(first).toMatch(/^Amina,Amina,0\.9\d{3},$/)
  expect(second).toMatch(/^Samir,Leila,0\.\d{4}$/)
})
