import { Invalid } from '../../ground/refusals.ts'

/** Says why a file could not be read as a workbook at all, and what its sender can do. Never quotes the file. */
export const unreadable = (problem: string): Invalid => new Invalid('workbook-unreadable', { problem })
