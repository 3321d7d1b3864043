export { linkFiles } from './link-files.ts'
export { scoreNames } from './score-names.ts'
export { Unfit } from './unfit.ts'
