import { init } from 'z3-solver'

export type Answer = 'sat' | 'unsat' | 'unknown'
export type Solver = {
  /** Whether there can be a world in which this is so. */
  ask: (sentence: string) => Promise<Answer>
  /** The same, and what these terms are in it. */
  find: (sentence: string, terms: readonly string[]) => Promise<Map<string, string> | undefined>
}
/** One z3 for all theories; `close` ends its threads. */
export async function openSolvers() {
  const { Z3, em } = await init()
  const solverOf = async (theory: string, { timeout = 20_000 } = {}): Promise<Solver> => {
    const context = Z3.mk_context(Z3.mk_config())
    const say = async (text: string): Promise<string> => {
      const at = keepText(em, text)
      const answer = await em.async_call(em._async_Z3_eval_smtlib2_string, context, at)
      em._free(at)
      return answer
    }
    insist(await say(`(set-option :timeout ${timeout}) (set-option :produce-models true)\n${theory}`))
    const under = async <T>(sentence: string, then: (answer: Answer) => Promise<T>): Promise<T> => {
      const answer = (await say(`(push) (assert ${sentence}) (check-sat)`)).trim()
      if (!['sat', 'unsat', 'unknown'].includes(answer)) throw new Error(answer)
      const made = await then(answer as Answer)
      insist(await say('(pop)'))
      return made
    }
    return {
      ask: (sentence) => under(sentence, async (answer) => answer),
      find: (sentence, terms) =>
        under(sentence, async (answer) => {
          if (answer !== 'sat') return undefined
          return valuesIn(await say(`(get-value (${terms.join(' ')}))`), terms)
        }),
    }
  }
  return { solverOf, close: () => em.PThread.terminateAllThreads() }
}

/**
 * The package hands a text to the solver’s thread in memory that it gives back before the thread has read it. So the text
 * is laid where it stays until the answer is there.
 */
function keepText(em: { _malloc(size: number): number; HEAPU8: Uint8Array }, text: string): number {
  const bytes = new TextEncoder().encode(`${text}\0`)
  const at = em._malloc(bytes.length)
  if (at + bytes.length > em.HEAPU8.length) throw new Error('the solver has grown beyond what can be written to')
  em.HEAPU8.set(bytes, at)
  return at
}

function insist(answer: string): void {
  if (answer.includes('error')) throw new Error(answer)
}

/** `((term value) (term value) …)`, in the order in which they were asked for. */
function valuesIn(said: string, terms: readonly string[]): Map<string, string> {
  const pairs = readList(said)
  if (pairs.length !== terms.length)
    throw new Error(`${pairs.length} values for ${terms.length}: ${said.slice(0, 300)} … ${said.slice(-300)}`)
  return new Map(terms.map((term, nth) => [term, flat((pairs[nth] as Listed[])[1]!)]))
}

type Listed = string | Listed[]
const flat = (listed: Listed): string => (typeof listed === 'string' ? listed : `(${listed.map(flat).join(' ')})`)

function readList(said: string): Listed[] {
  const open: Listed[][] = [[]]
  for (const [token] of said.matchAll(/[()]|\|[^|]*\||[^\s()|]+/g)) {
    if (token === '(') open.push([])
    else if (token === ')') {
      const closed = open.pop()!
      open.at(-1)!.push(closed)
    } else open.at(-1)!.push(token)
  }
  return open[0]![0] as Listed[]
}
