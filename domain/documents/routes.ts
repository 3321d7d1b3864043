import type { Routes } from '../../ground/routes.ts'
import { addDocument } from './add-document.ts'
import { listDocuments } from './list-documents.ts'
import { previewDocument } from './open-document.ts'
import type { Uploads } from './uploads.ts'
import { AddDocument, DocumentsListed, ListDocuments, PreviewDocument, PreviewShown } from './words.ts'

export function documentRoutes(routes: Routes, uploads: Uploads): void {
  routes.deed('add-document', AddDocument, addDocument(uploads))
  routes.look('list-documents', ListDocuments, DocumentsListed, listDocuments(uploads.most))
  routes.look('preview-document', PreviewDocument, PreviewShown, previewDocument)
}
