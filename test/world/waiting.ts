import type { TestHouse } from './house.ts'

/** Until so many of a house wait for what somebody else holds, so that those who act at once surely do. */
export async function waiting({ owner }: TestHouse, count: number): Promise<void> {
  for (let often = 0; often < 500; often++) {
    const { rows } = await owner.query(
      'select count(*)::int as count from pg_locks join pg_database as here on here.oid = database where not granted and datname = current_database()',
    )
    if (rows[0].count >= count) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
