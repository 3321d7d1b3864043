import type { Expression, ExpressionProblem, Named, ValueType } from './words.ts'

/** What an expression may speak of, by name. */
export type Known = (name: string) => Named | undefined
export type Typed = { type: ValueType } | { problem: ExpressionProblem }

const wrong = (code: ExpressionProblem['code'], values: ExpressionProblem['values'] = {}) => ({
  problem: { code, values },
})
const mixed = (expected: string, found: string) => wrong('expression-type', { expected, found })

/** Of which type an expression is, or what is wrong with it. Whatever has a type can be worked out for any answers. */
export function typeOf(expression: Expression, known: Known): Typed {
  switch (expression.is) {
    case 'number':
      return { type: 'number' }
    case 'text':
      return { type: 'text' }
    case 'truth':
      return { type: 'truth' }
    case 'today':
      return { type: 'date' }
    case 'field':
      return typeOfField(expression, known)
    case 'not':
      return insist(expression.of, 'truth', known)
    case 'minus':
      return insist(expression.of, 'number', known)
    case 'two':
      return typeOfTwo(expression, known)
    case 'call':
      return typeOfCall(expression, known)
  }
}

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>

function typeOfField({ name, within }: Of<'field'>, known: Known): Typed {
  const said = within ? `${within}.${name}` : name
  const found = within ? known(within)?.of?.(name) : known(name)
  if (!found) return wrong('expression-field', { field: said })
  return within ? wrong('expression-rows', { field: said }) : { type: found.type }
}

function insist(expression: Expression, expected: ValueType, known: Known): Typed {
  const typed = typeOf(expression, known)
  if ('problem' in typed || typed.type === expected) return typed
  return mixed(expected, typed.type)
}

/** Types that can be held against each other: a code and a text are both words. */
const likeWords = (type: ValueType): ValueType => (type === 'code' ? 'text' : type)

function typeOfTwo({ sign, left, right }: Of<'two'>, known: Known): Typed {
  if (sign === 'and' || sign === 'or') return both(left, right, 'truth', known)
  if (sign === '+' || sign === '-' || sign === '*' || sign === '/') {
    if (sign === '/' && isZero(right)) return wrong('expression-zero')
    return both(left, right, 'number', known)
  }
  const [one, two] = [typeOf(left, known), typeOf(right, known)]
  if ('problem' in one) return one
  if ('problem' in two) return two
  const astray = unknownCode(left, right, known) ?? unknownCode(right, left, known)
  if (astray) return astray
  if (sign === 'has')
    return one.type === 'codes' && likeWords(two.type) === 'text'
      ? { type: 'truth' }
      : mixed('codes', one.type === 'codes' ? two.type : one.type)
  if (likeWords(one.type) !== likeWords(two.type)) return mixed(one.type, two.type)
  const ordered = sign !== '=' && sign !== '!='
  if (['codes', 'rows'].includes(one.type) || (ordered && !['number', 'date'].includes(one.type)))
    return mixed(ordered ? 'number' : 'text', one.type)
  return { type: 'truth' }
}

function both(left: Expression, right: Expression, type: ValueType, known: Known): Typed {
  const one = insist(left, type, known)
  return 'problem' in one ? one : insist(right, type, known)
}

const isZero = (expression: Expression): boolean =>
  (expression.is === 'number' && expression.value === 0) || (expression.is === 'minus' && isZero(expression.of))

/** A code that the list of the field does not have: the condition could never hold. */
function unknownCode(field: Expression, said: Expression, known: Known): Typed | undefined {
  if (field.is !== 'field' || said.is !== 'text') return undefined
  const codes = known(field.name)?.codes
  return codes && !codes.includes(said.value)
    ? wrong('expression-code', { field: field.name, code: said.value })
    : undefined
}

function typeOfCall({ name, given }: Of<'call'>, known: Known): Typed {
  const [first, second, third] = given as [Expression, Expression, Expression]
  switch (name) {
    case 'answered': {
      if (first.is !== 'field') return mixed('field', first.is)
      const typed = typeOf(first, known)
      return 'problem' in typed ? typed : { type: 'truth' }
    }
    case 'count': {
      const typed = typeOf(first, known)
      if ('problem' in typed) return typed
      return typed.type === 'rows' || typed.type === 'codes' ? { type: 'number' } : mixed('rows', typed.type)
    }
    case 'sum': {
      if (first.is !== 'field' || !first.within) return mixed('rows', first.is === 'field' ? 'field' : first.is)
      const found = known(first.within)?.of?.(first.name)
      if (!found) return wrong('expression-field', { field: `${first.within}.${first.name}` })
      return found.type === 'number' ? { type: 'number' } : mixed('number', found.type)
    }
    case 'if': {
      const condition = insist(first, 'truth', known)
      if ('problem' in condition) return condition
      const [one, two] = [typeOf(second, known), typeOf(third, known)]
      if ('problem' in one) return one
      if ('problem' in two) return two
      const type = likeWords(one.type)
      if (type !== likeWords(two.type)) return mixed(one.type, two.type)
      return ['codes', 'rows'].includes(type) ? mixed('text', type) : { type }
    }
    case 'years':
    case 'days': {
      const typed = both(first, second, 'date', known)
      return 'problem' in typed ? typed : { type: 'number' }
    }
    case 'round':
    case 'least':
    case 'most': {
      const astray = given.map((one) => insist(one, 'number', known)).find((typed) => 'problem' in typed)
      return astray ?? { type: 'number' }
    }
  }
}
