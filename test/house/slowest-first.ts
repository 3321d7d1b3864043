import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, longest first: begun last, they would be waited for by everybody else. */
const SLOWEST = [
  'every-screen',
  'access/in-sql',
  'access/proved',
  'come-in-by-passkey',
  'access/in-cedar',
  'judge-records',
  'doors/doors',
  'house/ledger',
  'no-oracle',
  'house/kindred',
  'break-the-glass',
  'witness',
  'access/lists',
  'guard-a-person',
  'import-workbook',
  'agree-and-consent',
  'erase-a-person',
  'fuzz',
]

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOWEST.findIndex((part) => moduleId.includes(`${part}.`))
      return found < 0 ? SLOWEST.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
