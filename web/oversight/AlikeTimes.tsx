import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

/** Each hour of what was put together; on paper all of them stand there. */
export function AlikeTimes({ all }: { all: readonly { at: string }[] }) {
  const say = useSay()
  const { hour } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const [last, first] = [all[0]!, all.at(-1)!]
  return (
    <details className="alike small">
      <summary>{say('alike.between', { from: hour(first.at), until: hour(last.at) })}</summary>
      <p>{list.format(all.map(({ at }) => hour(at)).toReversed())}</p>
    </details>
  )
}
