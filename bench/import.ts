import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importWorkbook } from '../bridges/spreadsheet/index.ts'
import { showWorkers } from '../domain/agencies/index.ts'
import { decideConfig } from '../server/config.ts'
import { openGround } from '../server/open.ts'
import { socketFolder, urlOf } from '../server/postgres.ts'
import { openHouse } from './house.ts'
import { writeWorkbook } from './workbook.ts'

export type Imported = {
  people: number
  seconds: number
  registered: number
  review: number
  refused: number
  peakMb: number
}

/** Imports a workbook of households into a running house, everything included: parse, seal, ledger, keys, comparison with everybody. */
export async function measureImport(people: number): Promise<Imported> {
  const house = await openHouse()
  const folder = mkdtempSync(join(tmpdir(), 'kindred-workbook-'))
  const path = join(folder, 'workbook.csv')
  try {
    const written = await writeWorkbook(path, people)
    const urls = (role: string, database?: string) => urlOf(socketFolder(house.home), role, database)
    const ground = await openGround(urls, decideConfig({ data: house.home }))
    const { id, agency, site, roles } = (await showWorkers(ground.database.sql, 1, new Date())).find(
      ({ name }) => name === 'Amina Keller',
    )!
    const began = performance.now()
    const { registered, review, refused } = await importWorkbook(ground, {
      path,
      dryRun: false,
      actor: {
        id,
        agency: agency.id,
        site: site!.id,
        type: agency.type,
        roles,
        signIn: { strength: 'house', at: new Date(), confirmedAt: new Date() },
      },
      node: 1,
      now: () => new Date(),
    })
    const seconds = (performance.now() - began) / 1000
    await ground.database.close()
    return {
      people: written,
      seconds: Math.round(seconds * 10) / 10,
      registered,
      review,
      refused,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  }
}
