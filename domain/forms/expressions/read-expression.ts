import { type Expression, type ExpressionProblem, FUNCTIONS, type FunctionName, type Sign } from './words.ts'

type Token = { text: string; kind: 'number' | 'text' | 'word' | 'sign'; at: number }
export type Read = { expression: Expression } | { problem: ExpressionProblem }

/** Each level binds closer than the one before. */
const LEVELS: readonly (readonly Sign[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<=', '>=', '<', '>', 'has'],
  ['+', '-'],
  ['*', '/'],
]
const COMPARING = 2
const DEEP_MOST = 40

class Stop extends Error {
  readonly problem: ExpressionProblem
  constructor(code: ExpressionProblem['code'], values: ExpressionProblem['values'] = {}) {
    super(code)
    this.problem = { code, values }
  }
}

/**
 * Reads an expression: numbers, 'text', yes and no, fields, + - * /, comparisons, and, or, not, and a few functions. There
 * are no loops and nothing to call but these functions, so that working it out always ends.
 */
export function readExpression(text: string): Read {
  try {
    const reader = new Reader(tokensOf(text))
    return { expression: reader.whole() }
  } catch (stop) {
    if (stop instanceof Stop) return { problem: stop.problem }
    throw stop
  }
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^'\n]*)'|([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)|(<=|>=|!=|[=<>+\-*/(),]))/y

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new Stop('expression-sign', { sign: text.slice(at).trim().slice(0, 1), place: at + 1 })
    const [all, number, said, word, sign] = found
    const kind = number !== undefined ? 'number' : said !== undefined ? 'text' : word !== undefined ? 'word' : 'sign'
    tokens.push({ text: number ?? said ?? word ?? sign!, kind, at: at + all.length - all.trimStart().length })
  }
  if (tokens.length === 0) throw new Stop('expression-empty')
  return tokens
}

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0
  #deep = 0
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const expression = this.#level(0)
    const rest = this.#tokens[this.#at]
    if (rest) throw new Stop('expression-sign', { sign: rest.text, place: rest.at + 1 })
    return expression
  }

  #level(level: number): Expression {
    if (level === LEVELS.length) return this.#one()
    if (level === COMPARING && this.#takes('not')) return { is: 'not', of: this.#within(() => this.#level(level)) }
    let left = this.#level(level + 1)
    for (;;) {
      const sign = LEVELS[level]!.find((one) => this.#takes(one))
      if (!sign) return left
      left = { is: 'two', sign, left, right: this.#within(() => this.#level(level + 1)) }
      if (level === COMPARING) return left
    }
  }

  #one(): Expression {
    const token = this.#tokens[this.#at++]
    if (!token) throw new Stop('expression-end')
    if (token.kind === 'number') return { is: 'number', value: Number(token.text) }
    if (token.kind === 'text') return { is: 'text', value: token.text }
    if (token.kind === 'word') return this.#word(token)
    if (token.text === '-') return { is: 'minus', of: this.#within(() => this.#one()) }
    if (token.text !== '(') throw new Stop('expression-sign', { sign: token.text, place: token.at + 1 })
    const inner = this.#within(() => this.#level(0))
    this.#insist(')')
    return inner
  }

  #word({ text, at }: Token): Expression {
    if (this.#takes('(')) return this.#call(text)
    if (text === 'yes' || text === 'no') return { is: 'truth', value: text === 'yes' }
    if (text === 'today') return { is: 'today' }
    if (['and', 'or', 'not', 'has'].includes(text)) throw new Stop('expression-sign', { sign: text, place: at + 1 })
    const [first, second] = text.split('.')
    return second ? { is: 'field', name: second, within: first! } : { is: 'field', name: text }
  }

  #call(name: string): Expression {
    if (!Object.hasOwn(FUNCTIONS, name)) throw new Stop('expression-function', { function: name })
    const given = [this.#within(() => this.#level(0))]
    while (this.#takes(',')) given.push(this.#within(() => this.#level(0)))
    this.#insist(')')
    const [least, most] = FUNCTIONS[name as FunctionName]
    if (given.length < least || given.length > most)
      throw new Stop('expression-count', { function: name, count: least, most })
    return { is: 'call', name: name as FunctionName, given }
  }

  #takes(text: string): boolean {
    const token = this.#tokens[this.#at]
    const is = token !== undefined && token.text === text && (token.kind === 'sign' || token.kind === 'word')
    if (is) this.#at++
    return is
  }

  #insist(text: string): void {
    const token = this.#tokens[this.#at]
    if (!this.#takes(text))
      throw token ? new Stop('expression-sign', { sign: token.text, place: token.at + 1 }) : new Stop('expression-end')
  }

  #within(work: () => Expression): Expression {
    if (++this.#deep > DEEP_MOST) throw new Stop('expression-deep')
    const read = work()
    this.#deep--
    return read
  }
}
