import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { agree, anOpening, aWord, CHILD_PROTECTION, insist } from '../../test/world/agreements.ts'
import { aFamily, newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import * as papers from '../../test/world/papers.ts'

let tick = Date.now()
let house: TestHouse
let [miriam, petra, owen, elif]: AtWork[] = []
const PROTECTION = { purpose: 'protection' } as const
beforeAll(async () => {
  house = await openTestHouse({ now: () => new Date(tick++) })
  const names = ['Miriam Sola', 'Petra Novak', 'Owen Clarke', 'Elif Aydin']
  ;[miriam, petra, owen, elif] = await Promise.all(names.map(house.signIn))
  for (const one of [miriam!, owen!, elif!])
    await one.deed('accept-terms', { id: newId() }, { purpose: 'administration' })
})
afterAll(() => house.close())

const refused = (status: number, code: string) => ({ status, body: { code } })
async function register() {
  const family = aFamily()
  await insist(miriam!, 'register-household', family, PROTECTION)
  return { file: family.case.id, mother: family.people[0]!.id, child: family.people[1]!.id, family }
}
async function send(bytes: Buffer, who = miriam!, headers: Record<string, string> = {}) {
  const answer = await house.house.app.inject({
    method: 'POST',
    url: '/api/documents?purpose=protection',
    headers: { cookie: who.cookie, 'content-type': 'application/octet-stream', ...headers },
    payload: bytes,
  })
  return { status: answer.statusCode, body: answer.json() }
}
type Where = { file: CaseId; mother: PersonId }
const naming = ({ file, mother }: Where, sent: { upload: FactId; sha256: string }, more: object = {}) => ({
  id: sent.upload,
  case: file,
  person: mother,
  category: 'identity',
  kind: 'passport',
  title: 'zq-passport of Mira',
  sha256: sent.sha256,
  ...more,
})
async function add(where: Where, bytes: Buffer, more: object = {}): Promise<FactId> {
  const { body } = await send(bytes)
  await insist(miriam!, 'add-document', naming(where, body, more), PROTECTION)
  return body.upload
}
const list = async (file: CaseId, who = miriam!) => (await who.look('list-documents', { case: file }, PROTECTION)).body
const download = (id: string, who = miriam!, purpose = 'protection') =>
  house.house.app.inject({ url: `/api/documents/${id}?purpose=${purpose}`, headers: { cookie: who.cookie } })
const folder = () => join(house.config.home, 'files')
const lying = (within: string) => readdirSync(join(folder(), within))
const pathOf = (id: FactId) => join(folder(), 'kept', id)

describe('a paper', () => {
  it('comes in, is named by a deed, listed, and handed out as it is kept', async () => {
    const where = await register()
    const bytes = await papers.aPdf()
    const sent = await send(bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(sent).toMatchObject({ status: 200, body: { sha256, bytes: bytes.length, type: 'application/pdf' } })
    const named = naming(where, sent.body)
    expect(await miriam!.deed('add-document', { ...named, sha256: '0'.repeat(64) }, PROTECTION)).toMatchObject(
      refused(400, 'document-other-bytes'),
    )
    await insist(miriam!, 'add-document', named, PROTECTION)
    expect((await list(where.file)).documents).toMatchObject([
      { id: named.id, before: null, told: { title: 'zq-passport of Mira', kind: 'passport', sha256, preview: false } },
    ])
    const answer = await download(named.id)
    expect(answer.rawPayload.equals(bytes)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'accept-ranges': 'none',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="document"; filename*=UTF-8''zq-passport%20of%20Mira.pdf`,
    })
    expect(lying('waiting')).toEqual([])
  })

  it('is written down as a look before its first byte, and names who and for what', async () => {
    const where = await register()
    const id = await add(where, papers.aText())
    const lines = async () =>
      (
        await house.owner.query(
          `select line::json ->> 'purpose' as purpose from ledger.entry where line::json ->> 'name' = 'open-document' and line::json ->> 'outcome' = 'seen'`,
        )
      ).rows
    const before = (await lines()).length
    rmSync(pathOf(id)) // no byte can come, and the look stands all the same
    expect((await download(id)).statusCode).toBe(500)
    expect((await lines()).slice(before)).toEqual([{ purpose: 'protection' }])
    expect((await download(id, miriam!, 'nonsense')).statusCode).toBe(400)
  })

  it('does not exist for a stranger: not by its id, its preview, its case, nor as an upload of somebody else', async () => {
    const where = await register()
    const id = await add(where, papers.aJpeg())
    for (const unknown of [id, newId<FactId>()]) {
      const answer = await download(unknown, petra!, 'accommodation')
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'no-such-case'])
      expect(await petra!.look('preview-document', { document: unknown })).toMatchObject(refused(404, 'no-such-case'))
    }
    expect(await petra!.look('list-documents', { case: where.file })).toMatchObject(refused(404, 'no-such-case'))
    const other = (await send(papers.aText())).body
    expect(await owen!.deed('add-document', naming(where, other), PROTECTION)).toMatchObject({ status: 403 })
    const elsewhere = await house.signIn('Lena Fuchs')
    expect(await elsewhere.deed('add-document', naming(where, other), PROTECTION)).toMatchObject(
      refused(404, 'no-such-upload'),
    )
  })

  it('is no part of what is opened to a partner, who sees the case and works with others', async () => {
    const where = await register()
    const id = await add(where, papers.aJpeg())
    const FOR = { purpose: 'service-delivery' } as const
    const [sofia, now] = [await house.signIn('Sofia Marin'), new Date(tick)]
    await sofia.deed('accept-terms', { id: newId() }, { purpose: 'administration' })
    const terms = await agree({ one: owen!, other: sofia }, now, { categories: ['family-unity', 'shelter'] })
    await insist(miriam!, 'record-consent', aWord(where.mother, { categories: ['family-unity', 'shelter'] }), FOR)
    const opening = anOpening(terms.id, [where.mother], { categories: ['family-unity', 'shelter'] })
    await insist(miriam!, 'open-to-partner', opening, FOR)
    expect((await petra!.look('read-case', { case: where.file }, FOR)).status).toBe(200)
    const { body } = await petra!.look('list-documents', { case: where.file }, FOR)
    expect(body).toMatchObject({ documents: [], categories: [] })
    expect((await download(id, petra!, 'service-delivery')).json()).toMatchObject(refused(404, 'no-such-case').body)
  })

  it('has versions that all stay; who replaces one that was replaced is told', async () => {
    const where = await register()
    const first = await add(where, papers.aText('one'))
    const second = await add(where, papers.aText('two'), { before: first })
    const { body: third } = await send(papers.aText('three'))
    const tries = (more: object) => miriam!.deed('add-document', naming(where, third, more), PROTECTION)
    expect(await tries({ before: first })).toMatchObject(refused(409, 'seen-older'))
    expect(await tries({ before: second, category: 'family' })).toMatchObject(refused(400, 'document-other-category'))
    expect(await tries({ before: newId() })).toMatchObject(refused(400, 'not-there'))
    expect(await tries({ before: second })).toMatchObject({ status: 200 })
    expect((await download(first)).body).toBe('one')
    expect((await list(where.file)).documents.map(({ before }: { before: string }) => before)).toEqual([
      second,
      first,
      null,
    ])
  })

  it('is a copy of papers only with the person’s yes, and is there and not told when it is taken back', async () => {
    const where = await register()
    const { body } = await send(papers.aText())
    const named = naming(where, body, { category: 'documents' })
    const closed = refused(403, 'field-not-yours')
    expect(await miriam!.deed('add-document', named, PROTECTION)).toMatchObject(closed)
    expect(
      await miriam!.deed('add-document', naming(where, body, { category: 'biometric' }), PROTECTION),
    ).toMatchObject(closed)
    expect((await list(where.file)).categories).toEqual(expect.arrayContaining(['identity', 'protection']))
    expect((await list(where.file)).categories).not.toContain('documents')
    const yes = aWord(where.mother, { recipient: CHILD_PROTECTION, purpose: 'protection', categories: ['documents'] })
    await insist(miriam!, 'record-consent', yes, PROTECTION)
    expect((await list(where.file)).categories).toContain('documents')
    await insist(miriam!, 'add-document', named, PROTECTION)
    expect((await list(where.file)).documents).toMatchObject([{ id: named.id, told: { title: named.title } }])
    const back = { id: newId(), consent: yes.id, by: { kind: 'person' }, expression: ['spoken'] }
    await insist(miriam!, 'withdraw-consent', back, PROTECTION)
    const { documents } = await list(where.file)
    expect(documents).toMatchObject([{ id: named.id, category: 'documents', erased: false }])
    expect(documents[0]).not.toHaveProperty('told')
    expect((await download(named.id)).json()).toMatchObject(closed.body)
    expect(await miriam!.look('preview-document', { document: named.id }, PROTECTION)).toMatchObject(closed)
  })
})

describe('a picture', () => {
  it('is drawn anew, upright, without place, camera or anything behind it', async () => {
    const where = await register()
    const taken = papers.withPart(papers.aJpeg(60, 40), 0xe1, papers.exif(6))
    expect(taken.includes(papers.CAMERA)).toBe(true)
    const copies = Buffer.concat([taken, papers.aJpeg(6, 4)])
    const id = await add(where, copies)
    const kept = (await download(id)).rawPayload
    for (const trace of [papers.CAMERA, 'Exif', 'MM\0*', 'GPS']) expect(kept.includes(trace), trace).toBe(false)
    const { PhotonImage } = await import('@silvia-odwyer/photon-node')
    const drawn = PhotonImage.new_from_byteslice(kept)
    expect([drawn.get_width(), drawn.get_height()]).toEqual([40, 60])
    // What was dark on the left is dark above.
    const raw = drawn.get_raw_pixels()
    expect([raw[4 * 20]! < 60, raw[4 * (40 * 59 + 20)]! > 200]).toEqual([true, true])
    const { picture } = (await miriam!.look('preview-document', { document: id }, PROTECTION)).body
    expect(picture).toMatch(/^data:image\/jpeg;base64,\/9j\//)
  })

  it('may be PNG or WebP as well', async () => {
    expect(await send(papers.aPng())).toMatchObject({ status: 200, body: { type: 'image/png' } })
    expect(await send(papers.aWebp())).toMatchObject({ status: 200, body: { type: 'image/jpeg' } })
  })

  it('that would unfold to more than the house can hold is not unfolded', async () => {
    const huge = papers.aPng()
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(await send(huge)).toMatchObject({
      ...refused(400, 'document-picture-large'),
      body: { values: { limit: 30 } },
    })
  })
})

const utf8 = (text: string) => Buffer.from(text)
const latin = (text: string) => Buffer.from(text, 'latin1')
const heic = latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic')
const REFUSED: [string, () => Buffer | Promise<Buffer>, string][] = [
  ['nothing', () => Buffer.alloc(0), 'document-empty'],
  [
    'an SVG with a script',
    () => utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'document-svg',
  ],
  ['an SVG behind a comment', () => utf8('<!-- a drawing -->\n<svg onload="alert(1)"/>'), 'document-svg'],
  ['a web page', () => utf8('\n\n<!DOCTYPE html><p>hello'), 'document-web-page'],
  ['words with a script in them', () => utf8('a letter <script src="x"></script>'), 'document-web-page'],
  ['an old office file', () => latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest'), 'document-office'],
  ['a new office file', () => latin('PK\x03\x04\x14\0[Content_Types].xml word/vbaProject.bin'), 'document-office'],
  ['rich text', () => utf8('{\\rtf1 hello}'), 'document-office'],
  ['an archive', () => latin('PK\x03\x04\x14\0file.txt'), 'document-archive'],
  ['a packed file', () => Buffer.of(0x1f, 0x8b, 8, 0, 0), 'document-archive'],
  ['a program', () => latin('MZ\x90\0'), 'document-program'],
  ['a shell script', () => utf8('#!/bin/sh\nls'), 'document-program'],
  ['a picture that cannot be read here', () => heic, 'document-heic'],
  ['noise', () => Buffer.of(0, 1, 2, 250, 251), 'document-unknown'],
  ['a JPEG with an archive behind it', () => Buffer.concat([papers.aJpeg(), papers.anArchive()]), 'document-two-kinds'],
  [
    'a JPEG with an archive behind a second picture',
    () => Buffer.concat([papers.aJpeg(), papers.aJpeg(), papers.anArchive()]),
    'document-two-kinds',
  ],
  [
    'a JPEG with a script in a comment',
    () => papers.withPart(papers.aJpeg(), 0xfe, utf8('*/<script>alert(1)</script>')),
    'document-two-kinds',
  ],
  ['a PNG with a page behind it', () => Buffer.concat([papers.aPng(), utf8('<html>')]), 'document-two-kinds'],
  ['a WebP with more behind it', () => Buffer.concat([papers.aWebp(), Buffer.alloc(64, 7)]), 'document-two-kinds'],
  ['half a JPEG', () => papers.aJpeg().subarray(0, 300), 'document-picture-broken'],
  ['a JPEG of nothing but its marks', () => Buffer.of(0xff, 0xd8, 0xff, 0xd9), 'document-picture-broken'],
  ['a PDF with a script', () => papers.aPdf(papers.scripted), 'document-pdf-active'],
  ['a PDF with a script, not packed', () => papers.aPdf(papers.scripted, false), 'document-pdf-active'],
  ['a PDF that starts a program', () => papers.aPdf(papers.launching), 'document-pdf-active'],
  ['a PDF that carries a file', () => papers.aPdf(papers.carrying), 'document-pdf-active'],
  ['a PDF whose script was written over later', replaced, 'document-pdf-active'],
  ['a PDF with its script written otherwise', disguised, 'document-pdf-active'],
  [
    'a PDF that is an archive',
    async () => Buffer.concat([await papers.aPdf(), papers.anArchive()]),
    'document-two-kinds',
  ],
  ['a PDF within an archive', archivedPdf, 'document-two-kinds'],
  [
    'a PDF that is a page',
    async () => latin(`%PDF-1.7\n%<html><script>1</script>\n${(await papers.aPdf()).toString('latin1').slice(9)}`),
    'document-two-kinds',
  ],
  ['half a PDF', async () => (await papers.aPdf()).subarray(0, 200), 'document-pdf-broken'],
  ['a PDF with a password', lockedPdf, 'document-pdf-locked'],
]

/** Two objects of one number, the first of which a reader that goes by another table would find. */
async function replaced() {
  const pdf = (await papers.aPdf(() => {}, false)).toString('latin1')
  const twice = '90 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n90 0 obj\n<</Kind/Calm>>\nendobj\n'
  return latin(pdf.replace('1 0 obj', `${twice}1 0 obj`))
}
async function disguised() {
  const pdf = (await papers.aPdf(() => {}, false)).toString('latin1')
  return latin(pdf.replace('1 0 obj', '90 0 obj\n<</#53/#4aavaScript/J#53 <6170702e616c657274>>>\nendobj\n1 0 obj'))
}
/** The end of the archive stands in a comment, and says that the rest of the PDF follows it. */
async function archivedPdf() {
  const tail = '\n%%EOF\n'
  return Buffer.concat([await papers.aPdf(), latin('\n%'), papers.anArchive(tail.length), latin(tail)])
}
async function lockedPdf() {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret', permissions: {} })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

describe('a file that is not taken', () => {
  it.each(REFUSED)('%s', async (_, make, code) => {
    const before = lying('kept').length
    expect(await send(await make())).toMatchObject(refused(400, code))
    expect([lying('kept').length, lying('waiting').length]).toEqual([before, lying('waiting').length])
  })

  it('is refused with the limit when it says that it is too large, or turns out to be', async () => {
    const { most } = await list((await register()).file)
    expect(most).toBe(25_000_000)
    const large = { status: 413, body: { code: 'document-too-large', values: { limit: 25 } } }
    expect(await send(papers.aText(), miriam!, { 'content-length': '26000000' })).toMatchObject(large)
  })

  it('of 200 MB is refused early, with little memory, and nothing is left of it', async () => {
    const address = new URL(await house.listen())
    const before = [lying('kept').length, lying('waiting').length, comingIn().length]
    const start = process.memoryUsage().rss
    const piece = Buffer.alloc(1_000_000, 'a')
    let sent = 0
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const out = request(
        {
          ...{ host: address.hostname, port: address.port, method: 'POST', path: '/api/documents?purpose=protection' },
          headers: {
            cookie: miriam!.cookie,
            'content-type': 'application/octet-stream',
            'transfer-encoding': 'chunked',
          },
        },
        (response) => {
          let body = ''
          response.on('data', (some) => (body += some)).on('end', () => resolve({ status: response.statusCode!, body }))
        },
      )
      let over = false
      out.on('error', (error) => (over ? undefined : reject(error)))
      out.on('response', () => (over = true))
      const more = () => {
        if (over || sent >= 200) return
        sent++
        if (out.write(piece)) setImmediate(more)
        else out.once('drain', more)
      }
      more()
    })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('25 MB')
    expect(sent).toBeLessThan(100)
    expect(process.memoryUsage().rss - start).toBeLessThan(120_000_000)
    expect([lying('kept').length, lying('waiting').length, comingIn().length]).toEqual(before)
  })
})
const comingIn = () => readdirSync(join(house.config.home, '..')).filter((name) => name.startsWith('kindred-file-'))

describe('what lies on the disk', () => {
  it('is sealed piece by piece, and opens neither swapped, cut off, moved nor altered', async () => {
    const where = await register()
    const text = Array.from({ length: 20_000 }, (_, nth) => `zq-line ${nth}`).join('\n')
    const id = await add(where, papers.aText(text))
    const lies = readFileSync(pathOf(id))
    expect(lies.includes('zq-line')).toBe(false)
    const PIECE = 65_536 + 29
    const [one, two, rest] = [lies.subarray(0, PIECE), lies.subarray(PIECE, 2 * PIECE), lies.subarray(2 * PIECE)]
    const opens = async (bytes: Buffer) => {
      writeFileSync(pathOf(id), bytes)
      const answer = await download(id).catch(() => undefined)
      return answer?.statusCode === 200 && answer.body === text
    }
    expect(await opens(lies)).toBe(true)
    const flipped = Buffer.from(lies)
    flipped[lies.length - 40]! ^= 1
    for (const bytes of [
      Buffer.concat([two, one, rest]),
      Buffer.concat([one, two]),
      Buffer.concat([one, rest]),
      Buffer.concat([one, two, two, rest]),
      flipped,
      Buffer.alloc(0),
    ])
      expect(await opens(bytes), String(bytes.length)).toBe(false)
    const other = await add(where, papers.aText(text))
    expect(await opens(readFileSync(pathOf(other)))).toBe(false)
    writeFileSync(pathOf(id), lies)
  })

  it('tells nothing while it waits, nor in the database', async () => {
    const where = await register()
    const { body } = await send(papers.aText('zq-waiting'))
    for (const within of ['kept', 'waiting'])
      for (const name of lying(within)) {
        const bytes = readFileSync(join(folder(), within, name))
        for (const word of ['zq-', body.sha256, miriam!.worker.id]) expect(bytes.includes(word)).toBe(false)
        expect(statSync(join(folder(), within, name)).mode & 0o077).toBe(0)
      }
    await insist(miriam!, 'add-document', naming(where, body), PROTECTION)
    const { rows } = await house.owner.query(`select * from documents.document where id = $1`, [body.upload])
    const told = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    )
    for (const word of ['zq-', body.sha256]) expect(told.includes(word)).toBe(false)
  })

  it('is swept after a day where no deed named it, and only then', async () => {
    const where = await register()
    const { body } = await send(papers.aText())
    const named = body.upload
    const waited = readFileSync(join(folder(), 'waiting', named))
    await insist(miriam!, 'add-document', naming(where, body), PROTECTION)
    while (lying('waiting').includes(named)) await new Promise((resolve) => setTimeout(resolve, 5))
    writeFileSync(join(folder(), 'waiting', named), waited) // as after a fall between the deed and its end
    const forgotten = (await send(papers.aText())).body.upload
    const { Uploads } = await import('./uploads.ts')
    const sweep = (hours: number) =>
      new Uploads({
        ...{ ground: house.ground, node: house.config.node, most: 1 },
        now: () => new Date(Date.now() + hours * 3_600_000),
      }).sweep()
    await sweep(23)
    expect(lying('kept')).toContain(forgotten)
    await sweep(25)
    expect(lying('kept')).not.toContain(forgotten)
    expect(lying('kept')).toContain(named)
    expect(lying('waiting')).toEqual([])
    expect(
      await miriam!.deed('add-document', naming(where, { upload: forgotten, sha256: '0'.repeat(64) }), PROTECTION),
    ).toMatchObject(refused(404, 'no-such-upload'))
  })

  it('cannot be read after an erasure, and is gone', async () => {
    const where = await register()
    const [erased, stays] = [
      await add(where, papers.aJpeg()),
      await add(where, papers.aText(), { person: where.child }),
    ]
    const RIGHTS = { purpose: 'rights' } as const
    await insist(miriam!, 'close-case', { case: where.file, closing: 'left', reason: 'moved on' }, PROTECTION)
    const id = newId<FactId>()
    const items = [{ person: where.mother, whole: false, categories: ['identity'] }]
    const lies = readFileSync(pathOf(erased))
    await insist(owen!, 'propose-erasure', { id, action: 'erase', because: 'request', line: null, items }, RIGHTS)
    await insist(elif!, 'approve-erasure', { proposal: id }, RIGHTS)
    await house.settle()
    expect(lying('kept')).not.toContain(erased)
    expect(lying('kept')).toContain(stays)
    writeFileSync(pathOf(erased), lies) // as from a backup
    expect((await download(erased)).json()).toMatchObject({ status: 404, code: 'erased' })
    const { documents } = await list(where.file)
    expect(documents.find(({ id }: { id: string }) => id === erased)).not.toHaveProperty('told')
    expect(documents.find(({ id }: { id: string }) => id === stays)).toHaveProperty('told')
    rmSync(pathOf(erased))
  })
})
