export { findChanges } from './find-changes.ts'
export { findProblems } from './find-problems.ts'
export { type Asked, type Outline, outlineOf } from './outline.ts'
export { sameAs } from './same-as.ts'
