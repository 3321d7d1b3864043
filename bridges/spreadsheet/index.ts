export { importWorkbook } from './import-workbook.ts'
export { Imports } from './imports.ts'

export { importRoutes } from './routes.ts'
