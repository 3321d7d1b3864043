/** Things that are alike but for the hour: how many lines they would be, newest first, and a name of their own. */
export type Alike<One> = { key: string; first: One; all: readonly One[] }

/** Puts what is alike into one, where the newest of it stands; nothing is left out. `likeness` is missing where something stands for itself. */
export function putTogether<One>(all: readonly One[], likeness: (one: One) => string | null): Alike<One>[] {
  const groups = new Map<string, One[]>()
  for (const [nth, one] of all.entries()) {
    const key = likeness(one) ?? `alone ${nth}`
    const before = groups.get(key)
    if (before) before.push(one)
    else groups.set(key, [one])
  }
  return [...groups].map(([key, some]) => ({ key, first: some[0]!, all: some }))
}
