/** Moves the keyboard to the person found before or behind the one where it is; from elsewhere to the first. */
export function walkHits(step: 1 | -1): void {
  const links: Element[] = [...document.querySelectorAll('.hits .hit a')]
  const at = document.activeElement ? links.indexOf(document.activeElement) : -1
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]
  if (next instanceof HTMLElement) next.focus()
}
