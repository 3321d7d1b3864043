export { FEW, linkFiles } from './link-files.ts'
export { scoreNames } from './score-names.ts'
export { threadsAtHand, withThreads } from './threads.ts'
export { Unfit } from './unfit.ts'
