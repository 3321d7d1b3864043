import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openTestHouse } from '../world/house.ts'

const ROOT = new URL('../../', import.meta.url)

/** Reads as the house does, in a process of its own, and says how many bytes of each reading outlived the sweeps of young memory. */
const READER = `
  import v8 from 'node:v8'
  import { Database } from '${new URL('ground/database.ts', ROOT)}'
  import { AS_HOUSE, speakAs } from '${new URL('ground/told.ts', ROOT)}'
  import { together } from '${new URL('ground/together.ts', ROOT)}'
  const database = await Database.open(process.env.URL)
  const words = together(async (find, keys) => {
    const rows = await find\`select key, repeat('x', 200) as word from unnest(\${keys}::text[]) as key\`
    return new Map(rows.map((row) => [row.key, row]))
  })
  const KEYS = Array.from({ length: 20 }, (_, nth) => String(nth))
  const read = () => database.transact(async (sql) => {
    const known = []
    const find = speakAs(sql, () => ({ ...AS_HOUSE, agency: String(known.length) }))
    known.push(await words(find, KEYS))
    return []
  })
  const old = () => v8.getHeapSpaceStatistics().find((space) => space.space_name === 'old_space').space_used_size
  for (let nth = 0; nth < 500; nth++) await read()
  globalThis.gc()
  const before = old()
  for (let nth = 0; nth < 4000; nth++) await read()
  console.log(Math.max(0, (old() - before) / 4000))
  await database.close()
`

it('lets go of what a transaction read as soon as it is over, and not when the whole of memory is swept', async () => {
  const house = await openTestHouse({ seed: false })
  try {
    const flags = ['--expose-gc', '--max-semi-space-size=2', '--disable-warning=ExperimentalWarning']
    const said = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', READER], {
      cwd: fileURLToPath(ROOT),
      env: { ...process.env, URL: house.ground.database.url },
      encoding: 'utf8',
    })
    expect(Number(said)).toBeLessThan(500)
  } finally {
    await house.close()
  }
})
