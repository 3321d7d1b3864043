import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { inventFamily } from './invent.ts'

/** Writes a workbook of households as CSV, as a registration exercise would leave it; how many people are in it. */
export async function writeWorkbook(path: string, people: number): Promise<number> {
  const out = createWriteStream(path)
  out.write('household_id,relationship,given_name,family_name,sex,birth_date,phone_no,nationality\n')
  let written = 0
  for (let household = 1; written < people; household++) {
    const relations = ['head', 'spouse', 'child', 'child', 'child']
    const lines = inventFamily().people.map(({ names, sex, born, contact }, i) => {
      const [given, family] = names[0]!.parts
      return `H-${household},${relations[i]},${given!.text},${family!.text},${sex},${born!.edtf},${contact?.phones[0] ?? ''},SYR\n`
    })
    written += lines.length
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return written
}
