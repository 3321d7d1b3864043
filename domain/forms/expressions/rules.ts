export { namedIn } from './named-in.ts'
export { readExpression } from './read-expression.ts'
export { typeOf } from './type-of.ts'
export { type Value, type Worked, workOut } from './work-out.ts'
