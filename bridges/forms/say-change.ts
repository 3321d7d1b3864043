import type { ChangeCode, FormChange } from '../../domain/forms/editions/words.ts'

const SAID: Readonly<Record<ChangeCode, string>> = {
  first: 'is new',
  name: 'is called “{to}”',
  'section-added': 'new section {at}: {name}',
  'section-removed': 'section left out: {at}',
  'section-label': 'section {at}: “{from}” becomes “{to}”, or its translation changes',
  'field-added': 'new field {at}: {name}',
  'field-removed': 'no longer asked: {at} ({name})',
  'field-moved': '{at} moves to {section}',
  'field-label': '{at}: “{from}” becomes “{to}”, or its translation changes',
  'field-help': '{at} has other help',
  'field-required': '{at} must be answered',
  'field-optional': '{at} may be left open',
  'field-condition': '{at} is shown under another condition: {to}',
  'field-calculation': '{at} is worked out in another way: {to}',
  'field-limits': '{at} takes something else',
  'field-merge': '{at} is merged in another way',
  'field-counted': '{at} is counted',
  'field-uncounted': '{at} is counted no longer',
  'field-list': '{at} takes another list: {list}',
  'code-added': 'list {at}: new code {code} ({name})',
  'code-retired': 'list {at}: code {code} is retired',
  'code-label': 'list {at}: code {code} is said in other words',
  part: 'rows {at} change',
}

/** A change of a form as the command line says it. */
export const sayChange = ({ at, code, values }: FormChange): string =>
  SAID[code].replace(/\{(\w+)\}/g, (_, name: string) => (name === 'at' ? at : (values[name] ?? '')))
