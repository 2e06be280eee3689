/** What the process says to the one that started it. */
import { CannotRunError } from "../diagnostic.ts";

export const Exit = {
  /** All is well. */
  fine: 0,
  /** Something is wrong in a document, or the output has drifted. */
  findings: 1,
  /** It could not run: wrong usage, an input or output that cannot be used. */
  cannotRun: 2,
  /** A bug of ours. */
  internal: 70,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof Exit)[keyof typeof Exit];

/** The reason that an interrupted verb rejects with. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export function statusOf(error: unknown): ExitStatus {
  if (error instanceof Interrupted) return Exit.interrupted;
  return error instanceof CannotRunError ? Exit.cannotRun : Exit.internal;
}
