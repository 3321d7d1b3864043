import { useSayIfKnown } from '../locales/use-say.ts'

/** What a part of the data is called: a category, a profile, or one field of it. */
export function usePartWords() {
  const known = useSayIfKnown()
  const part = (name: string) => known(`part.${name}`) ?? known(`category.${name}`) ?? name
  /** In a sentence that a worker reads in a hurry. */
  const plain = (name: string) => known(`emergency-part.${name}`) ?? part(name)
  const field = (name: string) =>
    known(`data.${name.replace('.', '-')}`) ?? `${part(name.split('.')[0]!)}: ${name.split('.')[1]}`
  const purpose = (name: string) => known(`purpose.${name}`) ?? name
  return { part, plain, field, purpose }
}
