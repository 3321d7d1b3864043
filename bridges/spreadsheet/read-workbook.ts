import { open, stat } from 'node:fs/promises'
import { unreadable } from '../csv/index.ts'
import { readCsv } from './read-csv.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Workbook } from './words.ts'

/** Opens a workbook by what is in the file, whatever it is called. Close it when done. */
export async function readWorkbook(path: string): Promise<Workbook> {
  const start = await firstBytes(path)
  if (start.length === 0) throw unreadable('the file is empty')
  if (start.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(path)
  if (start.readUIntBE(0, Math.min(4, start.length)) === 0xd0cf11e0) return readXls(path)
  if (isOtherKind(start)) throw unreadable('this is a picture, a document or another kind of file, not a workbook')
  return readCsv(path)
}

async function firstBytes(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw unreadable('there is no such file')
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isOtherKind(start: Buffer): boolean {
  const text = start.toString('latin1')
  return /^(\x89PNG|\xff\xd8\xff|GIF8|%PDF-|\{\\rtf|Rar!|7z\xbc|BZh|MZ)/.test(text)
}
