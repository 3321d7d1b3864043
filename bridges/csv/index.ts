export { type Encoding, guessEncoding, linesOf } from './guess-encoding.ts'
export { type CsvRecord, CsvSplitter, guessDelimiter, recordsIn, textIn } from './split-csv.ts'
export { unreadable } from './unreadable.ts'
