/** Whether the first bytes are those of the kind of picture that they are said to be. */
export function isPicture(type: string, start: Uint8Array): boolean {
  const at = (from: number, ...bytes: number[]) => bytes.every((byte, i) => start[from + i] === byte)
  if (type === 'image/jpeg') return at(0, 0xff, 0xd8, 0xff)
  if (type === 'image/png') return at(0, 0x89, 0x50, 0x4e, 0x47)
  return at(0, 0x52, 0x49, 0x46, 0x46) && at(8, 0x57, 0x45, 0x42, 0x50)
}

/** A pair in its one order, so that a link of A and B is the link of B and A. */
export const inOrder = <Id extends string>(a: Id, b: Id): [Id, Id] => (a < b ? [a, b] : [b, a])
