import type { ReactNode } from 'react'

/** Something too wide for the page: it scrolls by itself, by keyboard too, and the page does not. */
export function SidewaysScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="scrollx" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
