export { namedIn } from './named-in.ts'
export { readExpression } from './read-expression.ts'
export { type Known, typeOf } from './type-of.ts'
export { type Surroundings, type Value, type Worked, workOut } from './work-out.ts'
