import { useSay } from '../locales/use-say.ts'
import { markDifferences } from './mark-differences.ts'

type Props = { text: string; beside: string | undefined; lang?: string | undefined; className?: string }

/** A text in which the letters stand out that the other side writes otherwise: underlined and tinted, and said to who listens. */
export function Marked({ text, beside, lang, className }: Props) {
  const say = useSay()
  const stretches = beside === undefined ? [{ text, differs: false }] : markDifferences(text, beside)[0]
  return (
    <bdi {...(lang ? { lang } : {})} {...(className ? { className } : {})}>
      {stretches.map(({ text: some, differs }, at) =>
        differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
          <mark className="differing" key={at}>
            {some}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
          <span key={at}>{some}</span>
        ),
      )}
      {stretches.some(({ differs }) => differs) && <span className="hide"> ({say('review.letters-differ')})</span>}
    </bdi>
  )
}
