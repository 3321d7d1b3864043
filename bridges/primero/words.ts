import * as z from 'zod/mini'

const text = z.optional(z.nullable(z.string()))
const Option = z.union([z.string(), z.looseObject({ id: z.union([z.string(), z.number()]), display_text: text })])

export const PrimeroField = z.looseObject({
  name: z.string(),
  type: z.string(),
  display_name_en: text,
  help_text_en: text,
  option_strings_source: text,
  option_strings_text_en: z.optional(z.nullable(z.array(Option))),
  multi_select: z.optional(z.nullable(z.boolean())),
  required: z.optional(z.nullable(z.boolean())),
  date_validation: text,
  subform: z.optional(z.union([z.string(), z.looseObject({ subform: z.string() })])),
})
export type PrimeroField = z.infer<typeof PrimeroField>

export const PrimeroForm = z.looseObject({
  unique_id: z.string(),
  parent_form: text,
  is_nested: z.optional(z.nullable(z.boolean())),
  name_en: text,
  fields: z.array(PrimeroField),
})
export type PrimeroForm = z.infer<typeof PrimeroForm>

export const PrimeroLookup = z.looseObject({
  unique_id: z.string(),
  name_en: text,
  lookup_values_en: z.optional(z.array(Option)),
  lookup_values: z.optional(z.array(Option)),
})
export type PrimeroLookup = z.infer<typeof PrimeroLookup>
export type PrimeroOption = z.infer<typeof Option>

/** Something that was not taken as it was, by name and place. `wrong` is a fault of what was read, `other` has no counterpart here. */
export type Notice = { place: string; kind: 'wrong' | 'other' | 'waits'; says: string }
