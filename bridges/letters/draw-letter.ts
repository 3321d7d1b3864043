import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { type Face, type Line, layText } from './lay-line.ts'
import type { Letter } from './words.ts'

const [WIDTH, HEIGHT, MARGIN, FOOT] = [595.28, 841.89, 62, 40] // A4, in points
const ROOM = WIDTH - 2 * MARGIN
const INK = rgb(0.1, 0.1, 0.12)
const FILES = [
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff',
  '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
]
type Drawn = Face & { font: (pdf: PDFDocument) => Promise<PDFFont> }

const resolve = createRequire(import.meta.url).resolve
const opened = FILES.map((file) => {
  const bytes = readFileSync(resolve(file))
  return { bytes, kit: fontkit.create(bytes) as fontkit.Font, joins: file.includes('arabic') }
})

/** Draws a letter on as many pages as it needs, with no more of each font in it than it uses. */
export async function drawLetter({ title, language, parts, foot }: Letter): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage(language)
  pdf.setProducer('Kindred')
  pdf.setCreator('Kindred')
  const sheet = new Sheet(pdf, facesFor(), language === 'ar' ? 'rtl' : 'ltr')
  await sheet.write(title, 20, 10)
  for (const { head, lines } of parts) {
    await sheet.write(head, 12.5, 4, 12)
    for (const line of lines) await sheet.write(line, 11, 3)
  }
  await sheet.finish(foot)
  return pdf.save()
}

/** A font goes into a letter with its first use. */
const facesFor = (): Drawn[] =>
  opened.map(({ bytes, kit, joins }) => {
    let made: Promise<PDFFont> | undefined
    const em = kit.unitsPerEm
    return {
      has: (code) => kit.hasGlyphForCodePoint(code),
      width: (text) => kit.layout(text).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / em,
      joins,
      font: (pdf) => {
        made ??= pdf.embedFont(bytes, { subset: true })
        return made
      },
    }
  })

class Sheet {
  readonly #pdf: PDFDocument
  readonly #faces: Drawn[]
  readonly #direction: 'ltr' | 'rtl'
  #page: PDFPage
  #y = HEIGHT - MARGIN

  constructor(pdf: PDFDocument, faces: Drawn[], direction: 'ltr' | 'rtl') {
    this.#pdf = pdf
    this.#faces = faces
    this.#direction = direction
    this.#page = pdf.addPage([WIDTH, HEIGHT])
  }

  async write(text: string, size: number, after: number, before = 0): Promise<void> {
    this.#y -= before
    for (const line of this.#lay(text, size)) {
      this.#y -= size * 1.45
      if (this.#y < MARGIN + FOOT) this.#turn(size)
      await this.#draw(this.#page, line, { size, y: this.#y })
    }
    this.#y -= after
  }

  /** The foot stands on every page, with its number. */
  async finish(foot: string): Promise<void> {
    const pages = this.#pdf.getPages()
    for (const [nth, page] of pages.entries()) {
      const lines = this.#lay(`${foot} ${nth + 1}/${pages.length}`, 8.5)
      for (const [row, line] of lines.entries()) await this.#draw(page, line, { size: 8.5, y: MARGIN - 12 * row })
    }
  }

  #lay(text: string, size: number): Line<Drawn>[] {
    return layText(text, { faces: this.#faces, most: ROOM / size })
  }

  #turn(size: number): void {
    this.#page = this.#pdf.addPage([WIDTH, HEIGHT])
    this.#y = HEIGHT - MARGIN - size
  }

  async #draw(page: PDFPage, { pieces, width }: Line<Drawn>, { size, y }: { size: number; y: number }) {
    const left = this.#direction === 'rtl' ? WIDTH - MARGIN - width * size : MARGIN
    for (const { text, face, x } of pieces)
      page.drawText(text, { x: left + x * size, y, size, font: await face.font(this.#pdf), color: INK })
  }
}
