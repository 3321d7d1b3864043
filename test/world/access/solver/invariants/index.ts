import type { DataSet } from '../../../../../domain/sharing/words.ts'
import type { Invariant } from '../theory.ts'
import { GATES, GONE } from './before-anybody.ts'
import { ORIGIN, POLICE } from './closed-to.ts'
import { PORTAL, SHARED } from './handed-on.ts'
import { GUARDED, opened } from './opened-by.ts'

/** What must hold in every world, whatever the facts and however many rows there are. */
export const invariantsOf = (set: DataSet): readonly Invariant[] => [
  ...POLICE,
  ...ORIGIN,
  ...GATES,
  ...GONE,
  ...GUARDED,
  ...opened(set),
  ...SHARED,
  ...PORTAL,
]
