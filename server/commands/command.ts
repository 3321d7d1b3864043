/** What a command came to: its exit code, what it says to a person, and the same for a machine. */
export type Outcome = { code: 0 | 1 | 3; says: string[]; facts: Record<string, unknown> }

/** One subcommand of `kindred`. `run` gets its arguments without `--json`, which is everybody's. */
export type Command = { help: string; run: (args: string[]) => Promise<Outcome> }

/** The command was called in a way that it does not know. */
export class CalledWrongly extends Error {}

/** A file that was given cannot be used; the message names it and the place in it. Nothing is said to whoever reads the output. */
export class Unreadable extends Error {}
