/** A table of signs and their sounds; marks that only stand on others cannot be keys by themselves. */
export const soundsIn = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]))
