import type { ReasonCode } from '../../../ground/reasons.ts'

/** Kinds of files that are taken. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'text/plain'
/** A file as it is kept: a picture drawn anew, everything else as it came; and a small picture of it, where it is one. */
export type Checked = { type: FileType; bytes: Uint8Array; preview: Uint8Array | null }
/** What a check answers across its thread: what is kept, or why nothing is. */
export type Verdict = Checked | { refused: ReasonCode; limit?: number }
