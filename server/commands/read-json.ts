import { existsSync, readFileSync } from 'node:fs'
import type * as z from 'zod/mini'
import { CalledWrongly } from './command.ts'

/** A file of JSON, read by its schema; what is wrong with it is told as a wrong call. */
export function readJson<Schema extends z.ZodMiniType>(path: string, schema: Schema): z.output<Schema> {
  if (!existsSync(path)) throw new CalledWrongly(`there is no file ${path}`)
  let said: unknown
  try {
    said = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CalledWrongly(`${path} is not JSON: ${(error as Error).message}`)
  }
  const read = schema.safeParse(said)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CalledWrongly(`${path}: ${issue?.path.join('.')} is not as it should be: ${issue?.message}`)
}
