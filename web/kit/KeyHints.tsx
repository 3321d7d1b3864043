import { Fragment } from 'react'

/** Keys that help on this screen. The same are in the list that `?` opens. */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; words: string }[] }) {
  return (
    <p className="keys" aria-hidden="true">
      {hints.map(({ keys, words }) => (
        <span key={words}>
          {keys.map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>{' '}
            </Fragment>
          ))}
          {words}
        </span>
      ))}
    </p>
  )
}
