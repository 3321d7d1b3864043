import { keep } from '../api/remember.ts'

export type Sought = { text: string }

/** What is being searched for. In memory only, so that no name lands in an address or on a disk. */
export const sought = keep<Sought>({ text: '' })
