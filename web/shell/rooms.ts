import {
  FileSpreadsheet,
  Folder,
  GitCompare,
  Handshake,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Search,
  Users,
} from 'lucide-react'
import type { Me } from '../../domain/agencies/words.ts'
import type { Key } from '../locales/language.ts'

export type Room = {
  to: '/' | '/search' | '/cases' | '/reviews' | '/imports' | '/agreements' | '/colleagues' | '/sign-ins'
  words: Key
  brief: Key
  icon: LucideIcon
  also?: string
  /** Whether it is of use also to who opens nobody's file: an administrator, say. */
  office?: true
}

/** Where one can go, in the order of the work. The first three stay on the phone's dock; the rest is under More. */
const rooms: readonly Room[] = [
  { to: '/', words: 'nav.my-work', brief: 'nav.my-work', icon: ListChecks, office: true },
  { to: '/search', words: 'nav.search-register', brief: 'nav.search', icon: Search, also: '/register' },
  { to: '/cases', words: 'nav.cases', brief: 'nav.cases', icon: Folder, also: '/families' },
  { to: '/reviews', words: 'nav.reviews', brief: 'nav.reviews', icon: GitCompare },
  { to: '/imports', words: 'nav.imports', brief: 'nav.imports', icon: FileSpreadsheet },
  { to: '/agreements', words: 'nav.agreements', brief: 'nav.agreements', icon: Handshake },
  { to: '/colleagues', words: 'nav.colleagues', brief: 'nav.colleagues-brief', icon: Users, office: true },
  { to: '/sign-ins', words: 'nav.sign-ins', brief: 'nav.sign-ins', icon: KeyRound, office: true },
]

/** The rooms that are of use to a worker. */
export const roomsFor = ({ categories }: Pick<Me, 'categories'>): readonly Room[] =>
  rooms.filter(({ office }) => office || categories.length > 0)

export function isIn(room: Room, path: string): boolean {
  if (room.to === '/') return path === '/'
  return path.startsWith(room.to) || (room.also !== undefined && path.startsWith(room.also))
}
