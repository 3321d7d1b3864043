/**
 * Writes down for whoever runs the house what went wrong: one line, its time (UTC) first. Nothing in it can look like a
 * second line, and no control character reaches the screen of whoever reads it.
 */
export function writeDown(words: string): void {
  console.error(`${new Date().toISOString()} ${words.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1))}`)
}
