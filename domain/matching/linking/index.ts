export { type Linked, link } from './link.ts'
export { type Column, type Table, tableOf } from './table.ts'
export { Kind, LinkMap } from './words.ts'
