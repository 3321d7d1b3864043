export { type Encoding, guessEncoding } from './guess-encoding.ts'
export { csvSplitter, guessDelimiter } from './split-csv.ts'
export { type Account, importWorkbook } from './import-workbook.ts'
export { Imports } from './imports.ts'

export { proposeMapping } from './propose-mapping.ts'
export { importRoutes } from './routes.ts'
export { Mapping } from './words.ts'
