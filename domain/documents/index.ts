export { dropErased } from './listens.ts'
export { openDocument } from './open-document.ts'
export { documentRoutes } from './routes.ts'
export { fileOf, tooLarge, Uploads } from './uploads.ts'
