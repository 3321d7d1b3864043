export { compareForms } from './compare-forms.ts'
export { doSteps } from './do-steps.ts'
export { exportForms } from './export-forms.ts'
export { planPromotion, type Step } from './plan-promotion.ts'
