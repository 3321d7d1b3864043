type Props = { label: string; done: number; total: number; words: string }

/** How far something has come, in words and as a bar. */
export function Progress({ label, done, total, words }: Props) {
  const part = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div className="stack">
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <i style={{ inlineSize: `${(part * 100).toFixed(1)}%` }} />
      </div>
      <p className="small mid" aria-live="polite">
        {words}
      </p>
    </div>
  )
}
