import {
  Archive,
  ArrowRightLeft,
  Baby,
  BedDouble,
  ClipboardList,
  Eye,
  FileSpreadsheet,
  Folder,
  GitCompare,
  Handshake,
  HeartHandshake,
  KeyRound,
  ListChecks,
  type LucideIcon,
  MapPin,
  Scale,
  ScanEye,
  Search,
  Siren,
  Unlink,
  Users,
  Waypoints,
  Webhook,
} from 'lucide-react'
import type { Me, Role } from '../../domain/agencies/words.ts'
import type { Key } from '../locales/language.ts'

/** Everybody; whoever opens people's files; or who holds a role. */
type Whose = 'all' | 'files' | Role
export type Room = {
  to:
    | '/'
    | '/search'
    | '/cases'
    | '/triage'
    | '/tracing'
    | '/referrals'
    | '/directory'
    | '/places'
    | '/partings'
    | '/reunifications'
    | '/care'
    | '/reviews'
    | '/imports'
    | '/agreements'
    | '/emergencies'
    | '/retention'
    | '/oversight'
    | '/witnesses'
    | '/forms'
    | '/hooks'
    | '/colleagues'
    | '/sign-ins'
  words: Key
  brief: Key
  icon: LucideIcon
  /** Other screens that belong here, by how their addresses begin. */
  also?: readonly string[]
  /** To whom it is of use; where nothing is said, to whoever opens files. */
  whose?: readonly Whose[]
}

/** Where one can go, in the order of the work. The first three stay on the phone's dock; the rest is under More. */
const rooms: readonly Room[] = [
  { to: '/', words: 'nav.my-work', brief: 'nav.my-work', icon: ListChecks, whose: ['all'] },
  { to: '/search', words: 'nav.search-register', brief: 'nav.search', icon: Search, also: ['/register'] },
  { to: '/cases', words: 'nav.cases', brief: 'nav.cases', icon: Folder, also: ['/families', '/people'] },
  { to: '/triage', words: 'nav.triage', brief: 'nav.triage', icon: Scale },
  { to: '/tracing', words: 'nav.tracing', brief: 'nav.tracing', icon: Waypoints },
  { to: '/referrals', words: 'nav.referrals', brief: 'nav.referrals', icon: ArrowRightLeft },
  { to: '/partings', words: 'nav.partings', brief: 'nav.partings', icon: Unlink },
  { to: '/reunifications', words: 'nav.reunifications', brief: 'nav.reunifications', icon: HeartHandshake },
  { to: '/care', words: 'nav.care', brief: 'nav.care', icon: Baby },
  {
    to: '/directory',
    words: 'nav.directory',
    brief: 'nav.directory',
    icon: MapPin,
    whose: ['files', 'administrator'],
  },
  { to: '/places', words: 'nav.places', brief: 'nav.places', icon: BedDouble, whose: ['shelter-worker'] },
  { to: '/reviews', words: 'nav.reviews', brief: 'nav.reviews', icon: GitCompare },
  { to: '/imports', words: 'nav.imports', brief: 'nav.imports', icon: FileSpreadsheet },
  { to: '/agreements', words: 'nav.agreements', brief: 'nav.agreements', icon: Handshake },
  {
    to: '/emergencies',
    words: 'nav.emergencies',
    brief: 'nav.emergencies',
    icon: Siren,
    whose: ['files', 'oversight-officer'],
  },
  { to: '/retention', words: 'nav.retention', brief: 'nav.retention', icon: Archive, whose: ['data-steward'] },
  {
    to: '/oversight',
    words: 'nav.oversight',
    brief: 'nav.oversight',
    icon: Eye,
    whose: ['data-steward', 'oversight-officer'],
  },
  {
    to: '/witnesses',
    words: 'nav.witnesses',
    brief: 'nav.witnesses',
    icon: ScanEye,
    whose: ['administrator', 'oversight-officer'],
  },
  { to: '/forms', words: 'nav.forms', brief: 'nav.forms', icon: ClipboardList, whose: ['administrator'] },
  { to: '/hooks', words: 'nav.hooks', brief: 'nav.hooks', icon: Webhook, whose: ['administrator'] },
  { to: '/colleagues', words: 'nav.colleagues', brief: 'nav.colleagues-brief', icon: Users, whose: ['all'] },
  { to: '/sign-ins', words: 'nav.sign-ins', brief: 'nav.sign-ins', icon: KeyRound, whose: ['all'] },
]

/** Roles that look after the house or at its work, and open nobody's file. */
const LOOKS_ON: ReadonlySet<string> = new Set(['administrator', 'oversight-officer', 'researcher', 'police-liaison'])
type Post = Pick<Me, 'categories' | 'roles'>
export const opensFiles = ({ categories, roles }: Post): boolean =>
  categories.length > 0 && roles.some((role) => !LOOKS_ON.has(role))

/** The rooms that are of use to a worker. */
export const roomsFor = (me: Post): readonly Room[] =>
  rooms.filter(({ whose = ['files'] }) =>
    whose.some((one) => one === 'all' || (one === 'files' ? opensFiles(me) : me.roles.includes(one))),
  )

export function isIn(room: Room, path: string): boolean {
  if (room.to === '/') return path === '/'
  return path.startsWith(room.to) || (room.also ?? []).some((begin) => path.startsWith(begin))
}
