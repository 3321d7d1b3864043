import type { Purpose } from '../../ground/categories.ts'
import { type DeedId, makeId } from '../../ground/ids.ts'
import { keep } from './remember.ts'

type Problem = {
  type?: 'unknown' | 'forbidden' | 'invalid' | 'conflict'
  code?: string
  title?: string
  field?: string
  values?: Record<string, string | number>
}

/** The house said no, and why. Sending the same again would bring the same answer. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  readonly values: Record<string, string | number>

  constructor(status: number, problem: Problem) {
    super(problem.title ?? `answer ${status}`)
    this.status = status
    this.code = problem.code ?? 'fault'
    this.field = problem.field
    this.values = { ...problem.values, ...(problem.field ? { field: problem.field } : {}) }
  }
}

/** Whether the house said that nobody is signed in any more. What was typed stays until somebody comes back. */
export const over = keep(false)

/**
 * Whether somebody left, or is on their way out, and nobody came in since. What they were still looking at is neither waited
 * for nor asked: the house would say that nobody is at work, of which whoever leaves need not be told.
 */
export const leaving = keep(false)
let looking = new AbortController()
leaving.listen(() => {
  looking.abort()
  if (!leaving.get()) looking = new AbortController()
})

/** Nobody answered. Whether a deed was done is not known; the same id may be sent again. */
export class Unreachable extends Error {}

export const newDeedId = (): DeedId => makeId<DeedId>(new Date())

async function fetched(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' })
  } catch {
    if (init.signal?.aborted) return new Promise(() => {})
    throw new Unreachable(path)
  }
  if (response.ok) return response
  throw refusalOf(path, response.status, await response.json().catch(() => ({})))
}

function refusalOf(path: string, status: number, problem: Problem): Error {
  if (status === 401) over.set(true)
  return status >= 502 ? new Unreachable(path) : new Refusal(status, problem)
}

export async function read<Shown>(path: string): Promise<Shown> {
  return (await fetched(path, {})).json()
}

/** Reads what the house tells whoever is at work. */
export async function readMine<Shown>(path: string): Promise<Shown> {
  return (await fetched(path, { signal: looking.signal })).json()
}

export async function readText(path: string): Promise<string> {
  return (await fetched(path, {})).text()
}

export async function post<Answer>(path: string, body: object, how: { signal?: AbortSignal } = {}) {
  const response = await fetched(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...how,
  })
  return response.json() as Promise<Answer>
}

type Asked = { id: DeedId; purpose: Purpose; input: unknown }
export const askToDo = <Answer>(name: string, body: Asked) => post<Answer>(`/api/deeds/${name}`, body)
export const askToLook = <Answer>(name: string, body: Asked) =>
  post<Answer>(`/api/looks/${name}`, body, { signal: looking.signal })

/** A file of the house, and the name that it gives it. */
export async function fetchFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await fetched(path, {})
  const [, name] = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(name ?? 'document'), content: await response.blob() }
}

/** Brings a file to the house, and tells how much of it has gone. */
export function sendFile<Answer>(path: string, file: File, onPart: (part: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', path)
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.responseType = 'json'
    sending.upload.onprogress = ({ loaded }) => onPart(file.size > 0 ? loaded / file.size : 1)
    sending.onerror = () => reject(new Unreachable(path))
    sending.onload = () => {
      if (sending.status === 200) resolve(sending.response)
      else reject(refusalOf(path, sending.status, sending.response ?? {}))
    }
    sending.send(file)
  })
}

/** Brings a workbook to the house; it is read there, not here. */
export async function upload(file: File): Promise<{ import: string }> {
  const response = await fetched(`/api/imports?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  return response.json()
}
