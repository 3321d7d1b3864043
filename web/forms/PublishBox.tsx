import { Archive, Save, Send, UsersRound } from 'lucide-react'
import type { FormShown } from '../../domain/forms/words.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { useDraft } from './use-draft.ts'

type Props = { draft: ReturnType<typeof useDraft>; form: FormShown }

/** Where a draft stands: what keeps it from being published, whose word it takes, and the editions before. */
export function PublishBox({ draft, form }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const needsSecond = form.reach === 'node' && form.draft.byMe
  return (
    <section className="box pad stack-3" aria-labelledby="publishing">
      <h2 id="publishing">{say('forms.publishing')}</h2>
      <p className="small mid">
        {say('forms.draft-by', { nth: form.draft.nth, when: when(form.draft.at), by: form.draft.by })}
      </p>
      <p role="status">
        {draft.problems.length > 0 ? say('forms.problems', { count: draft.problems.length }) : say('forms.no-problems')}
      </p>
      {draft.isOlder && <Note tone="wait">{say('forms.draft-older')}</Note>}
      {needsSecond && (
        <Note tone="note" icon={UsersRound}>
          {say('forms.needs-second')}
        </Note>
      )}
      <Refused error={draft.refusal} />
      <PublishActs draft={draft} form={form} needsSecond={needsSecond} />
      {!draft.isKept && <p className="small mid">{say('forms.keep-first')}</p>}
      <ul className="small">
        {form.editions.map(({ nth, at, by }) => (
          <li key={nth}>{say('forms.edition-by', { nth, when: when(at), by })}</li>
        ))}
      </ul>
      {form.retired && <p className="small">{say('forms.retired')}</p>}
    </section>
  )
}

/** The draft is kept first, and what is kept is published. */
function PublishActs({ draft, form, needsSecond }: Props & { needsSecond: boolean }) {
  const say = useSay()
  return (
    <div className="row wrap">
      <Button
        look={draft.isKept ? 'plain' : 'main'}
        icon={Save}
        off={draft.isKept || draft.isBusy || !form.mine}
        onClick={() => void draft.keepDraft()}
      >
        {say('forms.keep-draft')}
      </Button>
      <Button
        look={draft.isKept ? 'main' : 'plain'}
        icon={Send}
        off={!draft.isKept || draft.problems.length > 0 || draft.isBusy || needsSecond}
        onClick={() => void draft.publish()}
      >
        {say('forms.publish')}
      </Button>
      {form.edition && !form.retired && form.mine && (
        <Button look="quiet" icon={Archive} off={draft.isBusy} onClick={() => void draft.retire()}>
          {say('forms.retire')}
        </Button>
      )}
    </div>
  )
}
