import type { Routes } from '../../ground/routes.ts'
import { draftForm } from './draft-form.ts'
import { fillForm } from './fill-form.ts'
import { findByAnswer } from './find-by-answer.ts'
import { listForms } from './list-forms.ts'
import { publishForm } from './publish-form.ts'
import { readAnswers } from './read-answers.ts'
import { readForm } from './read-form.ts'
import { readForms } from './read-forms.ts'
import { retireForm } from './retire-form.ts'
import { setCodeList } from './set-code-list.ts'
import {
  AnswersRead,
  DraftForm,
  FillForm,
  FindByAnswer,
  FormShown,
  FormsListed,
  FormsRead,
  FoundByAnswer,
  ListForms,
  PublishForm,
  ReadAnswers,
  ReadForm,
  ReadForms,
  RetireForm,
  SetCodeList,
} from './words.ts'

export function formRoutes(routes: Routes): void {
  routes.deed('draft-form', DraftForm, draftForm)
  routes.deed('publish-form', PublishForm, publishForm)
  routes.deed('retire-form', RetireForm, retireForm)
  routes.deed('set-code-list', SetCodeList, setCodeList)
  routes.deed('fill-form', FillForm, fillForm)
  routes.look('list-forms', ListForms, FormsListed, listForms)
  routes.look('read-form', ReadForm, FormShown, readForm)
  routes.look('read-forms', ReadForms, FormsRead, readForms)
  routes.look('read-answers', ReadAnswers, AnswersRead, readAnswers)
  routes.look('find-by-answer', FindByAnswer, FoundByAnswer, findByAnswer)
}
