import type { Story } from './family.ts'
import { PARTED } from './parted.ts'
import { WRITTEN_DOWN } from './written-down.ts'

/** Where a story was told: by whom it is written down, and how many days ago. */
export type HardCase = { worker: string; daysAgo: number; story: Story }

/** The families that a demonstration must have, because they are where systems fail. All are invented. */
export const HARD_CASES: HardCase[] = [...PARTED, ...WRITTEN_DOWN]
