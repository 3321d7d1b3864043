import { FileSpreadsheet, Folder, GitCompare, Handshake, ListChecks, type LucideIcon, Search } from 'lucide-react'
import type { Key } from '../locales/language.ts'

export type Room = {
  to: '/' | '/search' | '/cases' | '/reviews' | '/imports' | '/agreements'
  words: Key
  brief: Key
  icon: LucideIcon
  also?: string
}

/** Where one can go, in the order of the work. The first three stay on the phone's dock; the rest is under More. */
export const rooms: readonly Room[] = [
  { to: '/', words: 'nav.my-work', brief: 'nav.my-work', icon: ListChecks },
  { to: '/search', words: 'nav.search-register', brief: 'nav.search', icon: Search, also: '/register' },
  { to: '/cases', words: 'nav.cases', brief: 'nav.cases', icon: Folder, also: '/families' },
  { to: '/reviews', words: 'nav.reviews', brief: 'nav.reviews', icon: GitCompare },
  { to: '/imports', words: 'nav.imports', brief: 'nav.imports', icon: FileSpreadsheet },
  { to: '/agreements', words: 'nav.agreements', brief: 'nav.agreements', icon: Handshake },
]

export function isIn(room: Room, path: string): boolean {
  if (room.to === '/') return path === '/'
  return path.startsWith(room.to) || (room.also !== undefined && path.startsWith(room.also))
}
