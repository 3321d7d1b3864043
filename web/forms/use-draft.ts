import { useEffect, useState } from 'react'
import { findProblems, sameAs } from '../../domain/forms/editions/rules.ts'
import type { FormContent, FormShown } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { keep } from '../api/remember.ts'
import { useDeed } from '../api/use-deed.ts'
import { unfinished } from '../shell/unfinished.ts'

/** What an administrator is making of forms and has not kept in the house yet. It lives in memory only. */
const made = keep<Readonly<Record<string, FormContent>>>({})

/** A draft as it is being made, what is wrong with it, and keeping and publishing it. */
export function useDraft(form: FormShown, purpose: Purpose, onAgain: () => Promise<unknown>) {
  const [content, setContent] = useState<FormContent>(made.get()[form.form] ?? form.draft.content)
  const drafting = useDeed('draft-form', purpose)
  const publishing = useDeed('publish-form', purpose)
  const retiring = useDeed('retire-form', purpose)
  const problems = findProblems(content, { ...form, before: form.edition })
  const isKept = sameAs(content, form.draft.content)
  const change = (next: FormContent) => {
    made.set({ ...made.get(), [form.form]: next })
    unfinished.set(true)
    setContent(next)
  }
  const forget = () => {
    const { [form.form]: _, ...others } = made.get()
    made.set(others)
    unfinished.set(false)
  }
  const isOlder = [drafting, publishing].some(
    ({ refusal }) => refusal && 'code' in refusal && refusal.code === 'seen-older',
  )
  useEffect(() => {
    if (isOlder) void onAgain()
  }, [isOlder, onAgain])
  const editionSeen = form.edition?.nth ?? 0
  return {
    content,
    change,
    problems,
    isKept,
    isOlder,
    isBusy: drafting.sending || publishing.sending || retiring.sending,
    refusal: drafting.refusal ?? publishing.refusal ?? retiring.refusal,
    keepDraft: async () => {
      const { key, reach } = form
      const done = await drafting.send({ form: form.form, key, reach, seen: form.draft.nth, content })
      if (done) forget()
      return done
    },
    publish: () => publishing.send({ form: form.form, seen: form.draft.nth, editionSeen }),
    retire: () => retiring.send({ form: form.form, editionSeen }),
  }
}
