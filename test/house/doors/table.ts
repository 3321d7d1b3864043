import type { Line } from './line.ts'
import { OF_AGENCIES } from './of-agencies.ts'
import { WITH_PEOPLE } from './with-people.ts'

export { LOOKS } from './looks.ts'
/** Every deed, a line each, in the order in which they are tried. */
export const DEEDS: Readonly<Record<string, Line>> = { ...WITH_PEOPLE, ...OF_AGENCIES }
