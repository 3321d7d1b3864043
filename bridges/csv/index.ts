export { type Encoding, guessEncoding } from './guess-encoding.ts'
export { type CsvRecord, CsvSplitter, guessDelimiter, recordsIn, textIn } from './split-csv.ts'
export { unreadable } from './unreadable.ts'
