export { type Answered, type Outside, post } from './post.ts'
export { canBeEndpoint, mayConnect } from './reach.ts'
