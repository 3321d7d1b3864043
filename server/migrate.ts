import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { keepPolicies } from './keep-policies.ts'
import { keepRows } from './keep-rows.ts'

const FOLDER = new URL('../db/migrations/', import.meta.url)
const DATABASE = 'kindred'

/** Makes the database on the first day, and brings it up to date, as its owner. The house itself never has the right to. */
export async function migrate(url: (role: string, database?: string) => string, database = DATABASE): Promise<void> {
  const owner = await openAs(url('postgres', database)).catch(async (error) => {
    if (error.code !== '3D000') throw error
    const maker = await openAs(url('postgres', 'postgres'))
    await maker.query(`create database ${database}`)
    await maker.end()
    return openAs(url('postgres', database))
  })
  await bringUp(owner)
  await keepRows(owner)
  await keepPolicies(owner)
  await owner.end()
}

async function bringUp(owner: pg.Client): Promise<void> {
  await owner.query(
    'create table if not exists public.migration (name text primary key, at timestamptz not null default now())',
  )
  const known = new Set((await owner.query('select name from public.migration')).rows.map(({ name }) => name))
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith('.sql') || known.has(name)) continue
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    await owner.query(`begin; ${text}; insert into public.migration (name) values ('${name}'); commit`)
  }
}

async function openAs(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
