import { useEffect, useState } from 'react'
import { asOf, checkAnswers, isEmpty, isKnown } from '../../domain/forms/answering/rules.ts'
import { outlineOfEdition } from '../../domain/forms/rules.ts'
import type { Answers, AnswersRead, FormEdition, SheetShown } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { today } from '../locales/use-moments.ts'
import { changedFrom, forgetTyped, type Typed } from './typed.ts'
import { useTyped } from './use-typed.ts'

type About = {
  read: AnswersRead
  edition: FormEdition
  sheet: SheetShown | undefined
  id: string
  file: string | undefined
  purpose: Purpose
  onAgain: () => Promise<unknown>
}

/** A sheet that is being filled: what is typed, what is wrong with it, and what somebody else saved meanwhile. */
export function useSheet({ read, edition, sheet, id, file, purpose, onAgain }: About) {
  const { typed, ...changing } = useTyped(id, sheet)
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('fill-form', purpose)
  const outline = outlineOfEdition(edition)
  const access = (as: string) => read.access[as]
  const problems = checkAnswers(outline, onlyKnown(outline, typed.answers), {
    on: today(),
    lists: edition.lists,
    finished: true,
    before: typed.base,
    writes: (as) => access(as) === 'write',
  })
  const said = (): Answers => {
    const writes = (path: string) => access(asOf(outline, path) ?? '') === 'write'
    const changed = Object.entries(changedFrom(typed.base, typed.answers))
    return Object.fromEntries(changed.filter(([path]) => isKnown(outline, path) && writes(path)))
  }
  const sendAs = async (finished: boolean): Promise<boolean> => {
    const answers = finished ? said() : unfinishedFrom(typed, outline, access)
    const { form, nth } = edition
    const filling = { sheet: id, form, edition: nth, person: read.person, seen: typed.seen, answers, finished }
    const done = await send({ ...filling, ...(file && { case: file }) })
    if (done) forgetTyped(id)
    return done
  }
  useEffect(() => {
    if (refusal && 'code' in refusal && (refusal.code === 'seen-older' || refusal.code === 'edition-older'))
      void onAgain()
  }, [refusal, onAgain])
  return {
    answers: typed.answers,
    ...changing,
    access,
    problems: tried ? problems : [],
    left: Object.entries(typed.answers).filter(([path, value]) => value !== null && !isKnown(outline, path)),
    sending,
    refusal,
    isChanged: Object.keys(said()).length > 0,
    save: async () => {
      setTried(true)
      return problems.length === 0 && (await sendAs(true))
    },
    keepForLater: () => sendAs(false),
    forget: () => forgetTyped(id),
  }
}

type Outline = ReturnType<typeof outlineOfEdition>
const onlyKnown = (outline: Outline, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([path]) => isKnown(outline, path)))

/** Of what is not finished all that was typed is kept, as far as this worker writes it, and what was taken back as empty. */
const unfinishedFrom = (
  { answers, base }: Typed,
  outline: Outline,
  access: (as: string) => string | undefined,
): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) => {
      const writes = access(asOf(outline, path) ?? '') === 'write'
      const isTakenBack = isEmpty(value) && !isEmpty(base[path])
      return writes && (isTakenBack || !isEmpty(value)) ? [[path, value ?? '']] : []
    }),
  )
