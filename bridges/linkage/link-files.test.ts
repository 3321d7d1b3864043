import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkFiles, scoreNames } from './index.ts'

const COMMAND = join(import.meta.dirname, '../../server/kindred.ts')
const folder = mkdtempSync(join(tmpdir(), 'kindred-linkage-'))
let files = 0
function put(content: string | Buffer, name = `file-${++files}.csv`): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const MAP = { id: 'nr', columns: { given: 'given-name', family: 'family-name', born: 'date' } }
const PEOPLE = [
  'nr,given,family,born',
  '1,Amina,Haddad,1990-03-04',
  '2,Aminah,Haddad,1990-03-04',
  '3,Yusuf,Khoury,1984-11-21',
  '4,Yousef,Khouri,1984-11-21',
  '5,Leila,Farah,2001-07-09',
  '6,Omar,Zaki,1975-02-17',
  '7,Hodan,Warsame,1999-12-30',
].join('\n')

async function linked(left: string | Buffer, { right, map = MAP, ...how }: Asked = {}) {
  const out = join(folder, `out-${++files}.csv`)
  const account = await linkFiles(
    {
      left: put(left),
      ...(right !== undefined && { right: put(right) }),
      map: put(typeof map === 'string' ? map : JSON.stringify(map), `map-${files}.json`),
      out,
      ...(how.explanations && { explanations: how.explanations }),
      ...(how.model && { model: how.model }),
    },
    {
      threshold: 0.5,
      ...(how.threads && { threads: how.threads }),
      now: () => new Date('2026-11-26T08:00:00Z'),
      tell: () => {},
    },
  )
  const [header, ...pairs] = readFileSync(out, 'utf8').trimEnd().split('\n')
  return {
    account,
    header,
    pairs: pairs.map((pair) => pair.split(',').slice(0, 2).join('–')),
    bytes: readFileSync(out, 'utf8'),
  }
}
type Asked = { right?: string; map?: object | string; threads?: number; explanations?: string; model?: string }

describe('files of people', () => {
  it('are linked within one file, each pair once', async () => {
    const { header, pairs, account } = await linked(PEOPLE)
    expect(header).toBe('left_id,right_id,probability,score')
    expect(pairs).toEqual(['1–2', '3–4'])
    expect(account).toMatchObject({ rows: 7, pairs: 2, model: 'learned', noticed: [] })
  })
  it('are linked between two, and never within one', async () => {
    const right = 'nr;given;family;born\n1;Amina;Hadad;04.03.1990\nx;Nobody;Else;01.02.1950\n'
    expect((await linked(PEOPLE, { right })).pairs).toEqual(['1–1', '2–1'])
  })
  it('give the same bytes on one thread and on three', async () => {
    const one = await linked(PEOPLE, { threads: 1 })
    expect((await linked(PEOPLE, { threads: 3 })).bytes).toBe(one.bytes)
  })
  it('are read by several threads as by one: two of them, blank lines, quotes over several lines, names met before', async () => {
    const [header, ...people] = PEOPLE.split('\n')
    const left = [header, ...people, '', '"8","Amina","Had""dad",1990-03-04', '9,"al-\n\nMasri",Omar'].join('\r\n')
    const right = `\ufeff"nr";"given";"family";"born"\n${people.join('\n').replaceAll(',', ';')}\n\ufeff10;Leila;Farah\n`
    const one = await linked(left, { right, threads: 1 })
    expect(one.account.rows).toBe(17)
    expect(await linked(left, { right, threads: 3 })).toEqual(one)
    expect((await linked(`${'\n'.repeat(400)}${left}`, { right, threads: 2 })).bytes).toBe(one.bytes)
  })
  it('say why, in parts that add up', async () => {
    const explanations = join(folder, 'why.jsonl')
    await linked(PEOPLE, { explanations })
    const [first] = readFileSync(explanations, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({ left_id: '1', right_id: '2' })
    expect(first.parts.reduce((sum: number, { bits }: { bits: number }) => sum + bits, 0)).toBe(first.score)
  })
  it('keep what was learned, and use it again to the same end', async () => {
    const model = join(folder, 'model.json')
    const learned = await linked(PEOPLE, { model })
    expect(learned.account.model).toBe('learned and kept')
    expect(JSON.parse(readFileSync(model, 'utf8'))).toMatchObject({
      version: 1,
      rows: 7,
      learnedAt: '2026-11-26T08:00:00.000Z',
    })
    const used = await linked(PEOPLE, { model })
    expect(used.account.model).toBe('used')
    expect(used.bytes).toBe(learned.bytes)
  })
  it('may be in different encodings, each line in its own, which is said', async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${PEOPLE}\n8,José,Peña,1980-05-06\n`),
      Buffer.from('9,José,Peña,1980-05-06\n', 'latin1'),
    ])
    const { pairs, account } = await linked(mixed)
    expect(pairs).toContain('8–9')
    expect(account.noticed).toEqual([expect.stringContaining('a guess')])
  })
  it('are told by ids whose letters are of any script, and without what stands around them', async () => {
    const rows = PEOPLE.replace('\n1,', '\n \u00a0رقم,').replace('\n2,', '\nرقم ٢\u3000,').replace('\n3,', '\n\t3 ,')
    const { pairs } = await linked(rows)
    expect(pairs).toEqual(['رقم–رقم ٢', '3–4'])
    expect(await linked(rows, { threads: 2 })).toMatchObject({ pairs })
  })
  it('may hold words that every object answers to, as ids, as columns and as values', async () => {
    const rows = PEOPLE.split('\n').map((row, nth) => `${row},${nth === 0 ? 'toString' : 'constructor'}`)
    const left = rows.join('\n').replace('nr', 'constructor').replace('\n7,Hodan', '\n__proto__,Amina')
    const map = { id: 'constructor', columns: { ...MAP.columns, toString: 'sex' } }
    expect((await linked(left, { map })).pairs).toEqual(['1–2', '3–4'])
  })
  it('may hold names in any script, quotes, line breaks within cells, and rows that are too short', async () => {
    const odd = `${PEOPLE}\n"8","Sami, ""Abu Ali""","al-\nMasri",1970-01-02\n9,أمينة,حداد,1990-03-04\n10,Lone\n`
    expect((await linked(odd)).pairs).toEqual(expect.arrayContaining(['1–9']))
  })
})

describe('files that cannot be right', () => {
  const refused = async (says: RegExp, left: string | Buffer, asked: Asked = {}) => {
    const before = readdirSync(folder).filter((name) => name.startsWith('out-'))
    await expect(linked(left, asked)).rejects.toThrow(says)
    expect(readdirSync(folder).filter((name) => name.startsWith('out-'))).toEqual(before)
  }
  it.each([
    [
      'a column is missing',
      /has no column “born”\. Its columns are: “nr”, “given”, “family”/,
      'nr,given,family\n1,a,b\n',
    ],
    ['an id stands twice', /“2” stands under “nr” in row 3 and again in row 4/, PEOPLE.replace('\n3,', '\n2,')],
    [
      'two ids stand twice',
      /“2” stands under “nr” in row 3 and again in row 4/,
      PEOPLE.replace('\n3,', '\n2,').replace('\n7,', '\n1,'),
    ],
    ['a row has no id', /row 4: nothing stands under “nr”/, PEOPLE.replace('\n3,', '\n,')],
    [
      'a row has more cells than there are columns',
      /row 3: 5 cells under 4 columns/,
      PEOPLE.replace('1990-03-04\n3', '1990-03-04,x\n3'),
    ],
    ['a column stands twice', /two columns “given”/, PEOPLE.replace('family', 'given').replace('born', 'born,family')],
    ['nothing is in it', /empty/, ''],
    ['it is no table', /could not be read/, Buffer.from([0, 1, 2, 3, 0, 255])],
    ['a quote is never closed', /begins in row 8 is never closed/, `${PEOPLE.replace('7,', '7,"')}\n8,Amina,Haddad,`],
  ])('%s, whether one thread reads or three', async (_, says, left) => {
    await refused(says, left, { threads: 1 })
    await refused(says, left, { threads: 3 })
  })

  it('a map of one column, whose rows nothing tells apart', async () => {
    await refused(/no column is to be compared/, 'nr\n1\n2\n', { map: { id: 'nr', columns: {} } })
  })
  it.each([
    ['is not JSON', /is not JSON/, '{"id": '],
    [
      'knows no such kind',
      /columns → given: .*The kinds are: given-name/,
      { id: 'nr', columns: { given: 'first name' } },
    ],
    ['compares the id', /“nr” names the rows/, { id: 'nr', columns: { nr: 'identifier', given: 'given-name' } }],
    ['has more than it may', /nothing is known of “extra”/, { ...MAP, extra: 1 }],
  ])('a map that %s', async (_, says, map) => refused(says, PEOPLE, { map }))

  it('a model of other columns', async () => {
    const model = join(folder, 'other-model.json')
    await linked(PEOPLE, { model })
    const map = { id: 'nr', columns: { ...MAP.columns, place: 'place' } }
    await refused(/knows nothing of “place”/, PEOPLE.replace('born', 'born,place'), { model, map })
  })
})

describe('the command, given a model that does not fit', () => {
  it('says so and ends, though its threads were never asked', async () => {
    const model = join(folder, 'unfit-model.json')
    await linked(PEOPLE, { model })
    const map = put(JSON.stringify({ id: 'nr', columns: { ...MAP.columns, place: 'place' } }), 'unfit-map.json')
    const people = put(PEOPLE.replace('born', 'born,place'))
    const args = ['link', people, '--map', map, '--model', model, '--out', join(folder, 'unfit.csv'), '--threads', '3']
    const ended = await new Promise<{ code: unknown; said: string }>((resolve) =>
      execFile(process.execPath, [COMMAND, ...args], { timeout: 30_000 }, (error, said) =>
        resolve({ code: error?.code ?? error?.signal, said }),
      ),
    )
    expect(ended).toEqual({ code: 1, said: expect.stringContaining('knows nothing of “place”') })
    expect(existsSync(join(folder, 'unfit.csv'))).toBe(false)
  }, 45_000)
})

describe('a thread that was asked twice', () => {
  it('is waited for until it answered both, though nothing else is to be done', async () => {
    const columns = [{ name: 'given', kind: 'given-name' }]
    const encoding = { label: 'utf-8', guessed: false }
    const read = (path: string, to: number) => ({ path, encoding, delimiter: ',', from: 0, to })
    const many = `nr,given\n${Array.from({ length: 300_000 }, (_, nth) => `${nth},N${nth}`).join('\n')}\n`
    const asked = [PEOPLE, many].map((text) => ({ read: read(put(text), text.length), id: 'nr', columns }))
    const script = put(
      `import { Thread } from ${JSON.stringify(new URL('./thread.ts', import.meta.url))}
      const thread = new Thread()
      const read = await Promise.all(${JSON.stringify(asked)}.map((each) => thread.ask(each)))
      console.log(read.map(({ rows }) => rows).join())`,
      'asked-twice.mjs',
    )
    const said = await new Promise((resolve) =>
      execFile(process.execPath, [script], { timeout: 30_000 }, (_, out) => resolve(out.trim())),
    )
    expect(said).toBe('7,300000')
  }, 45_000)
})

describe('pairs of names', () => {
  const scored = async (csv: string) => {
    const out = join(folder, `names-${++files}.csv`)
    const count = await scoreNames(put(csv), out)
    return { count, lines: readFileSync(out, 'utf8').trimEnd().split('\n') }
  }
  it('get a score beside everything else that stood there', async () => {
    const { count, lines } = await scored('note,name1,name2\n"a, b",Omar Khoury,عمر خوري\nc,Omar Khoury,Leila Farah\n')
    expect(count).toBe(2)
    expect(lines[0]).toBe('note,name1,name2,score')
    expect(lines[1]).toMatch(/^"a, b",Omar Khoury,عمر خوري,0\.[89]|^"a, b",Omar Khoury,عمر خوري,1/)
    expect(Number(lines[2]!.split(',').at(-1))).toBeLessThan(0.1)
  })
  it('need both columns', async () => {
    await expect(scored('name1,other\na,b\n')).rejects.toThrow(/no column “name2”/)
  })
})
