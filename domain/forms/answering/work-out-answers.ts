import type { Asked, Outline } from '../editions/rules.ts'
import { type Value, type Worked, workOut } from '../expressions/rules.ts'
import type { Trouble } from '../expressions/words.ts'
import type { Answers, AnswerValue } from '../words.ts'

/** A field where it stands: whether it is asked as things are, and what is answered to it or follows from other answers. */
export type Stood = { path: string; asked: Asked; shown: boolean; value: AnswerValue | null; trouble?: Trouble }

const nothing: Worked = { value: null }

/**
 * What is asked and what follows, for these answers, on this day: every field in its order, rows within rows. What is not
 * shown is not asked, and counts as not answered for all others.
 */
export function workOutAnswers(outline: Outline, answers: Answers, on: string): Stood[] {
  return new Frame(outline, answers, { prefix: '', on }).all()
}

type Where = { prefix: string; on: string }

class Frame {
  readonly #outline: Outline
  readonly #answers: Answers
  readonly #where: Where
  readonly #shown = new Map<string, boolean>()
  readonly #worked = new Map<string, Worked>()

  constructor(outline: Outline, answers: Answers, where: Where) {
    this.#outline = outline
    this.#answers = answers
    this.#where = where
  }

  all(): Stood[] {
    return [...this.#outline.byKey.values()].flatMap((asked) => {
      const { key } = asked.field
      const shown = this.isShown(key)
      const worked = shown ? this.value(key) : nothing
      const stood: Stood = { path: this.#where.prefix + key, asked, shown, value: null }
      if ('trouble' in worked) stood.trouble = worked.trouble
      else if (asked.field.kind === 'calculated') stood.value = answerOf(worked.value)
      else if (shown) stood.value = this.#answers[stood.path] ?? null
      return shown ? [stood, ...this.#rows(asked).flatMap((row) => row.all())] : [stood]
    })
  }

  isShown(key: string): boolean {
    const known = this.#shown.get(key)
    if (known !== undefined) return known
    this.#shown.set(key, false) // a field that depends on itself is not asked
    const condition = this.#outline.byKey.get(key)?.condition
    const worked = condition ? this.#workOut(condition) : { value: true }
    const shown = 'value' in worked && worked.value === true
    this.#shown.set(key, shown)
    return shown
  }

  value(key: string): Worked {
    const known = this.#worked.get(key)
    if (known) return known
    this.#worked.set(key, nothing)
    const worked = this.#valueOf(key)
    this.#worked.set(key, worked)
    return worked
  }

  #valueOf(key: string): Worked {
    const asked = this.#outline.byKey.get(key)
    if (!asked || asked.field.kind === 'note' || !this.isShown(key)) return nothing
    if (asked.field.kind === 'calculated') return asked.calculation ? this.#workOut(asked.calculation) : nothing
    return { value: valueIn(asked, this.#answers[this.#where.prefix + key] ?? null) }
  }

  #workOut(expression: NonNullable<Asked['condition']>): Worked {
    return workOut(expression, {
      value: (name) => this.value(name),
      inRows: (rows, name) => {
        const asked = this.#outline.byKey.get(rows)
        return asked && this.isShown(rows) ? this.#rows(asked).map((row) => row.value(name)) : []
      },
      on: this.#where.on,
    })
  }

  #rows(asked: Asked): Frame[] {
    const { inner, field } = asked
    const ids = this.#answers[this.#where.prefix + field.key]
    if (!inner || !Array.isArray(ids)) return []
    const { prefix, on } = this.#where
    return ids.map((id) => new Frame(inner, this.#answers, { prefix: `${prefix}${field.key}/${id}/`, on }))
  }
}

/** An answer as expressions know it: yes and no are truths, and unknown is nothing. */
function valueIn({ field: { kind } }: Asked, answer: AnswerValue | null): Value {
  if (kind === 'yes-no') return answer === 'yes' ? true : answer === 'no' ? false : null
  return answer === '' || (Array.isArray(answer) && answer.length === 0 && kind !== 'rows') ? null : answer
}

/** What was worked out, as it is kept. */
function answerOf(value: Value): AnswerValue | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value as AnswerValue | null
}
