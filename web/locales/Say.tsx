import { Trans } from '@lingui/react'
import type { ReactElement, ReactNode } from 'react'
import type { Key } from './language.ts'

type Props = { id: Key; values?: Record<string, ReactNode>; marks?: Record<string, ReactElement> }

/** A sentence of the catalogue that holds more than text: a person's name in its script, a bold word. */
export function Say({ id, values, marks }: Props) {
  return <Trans id={id} {...(values ? { values } : {})} components={{ b: <b />, ...marks }} />
}
