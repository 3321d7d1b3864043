import { useState } from 'react'
import type { Uploaded } from '../../domain/documents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Refusal, sendFile } from '../api/ask.ts'

/** A file on its way to the house: how much of it has gone, what became of it, or why it was not taken. */
export function useUpload(purpose: Purpose, most: number) {
  const [part, setPart] = useState<number>()
  const [came, setCame] = useState<Uploaded>()
  const [refusal, setRefusal] = useState<Error>()
  const bring = async (file: File) => {
    setCame(undefined)
    setRefusal(undefined)
    if (file.size > most) {
      const limit = Math.floor(most / 1_000_000)
      return setRefusal(new Refusal(413, { code: 'document-too-large', values: { limit } }))
    }
    setPart(0)
    await sendFile<Uploaded>(`/api/documents?purpose=${purpose}`, file, setPart).then(setCame, setRefusal)
    setPart(undefined)
  }
  return { part, came, refusal, bring }
}
