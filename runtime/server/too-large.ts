/** The one refusal that several readers of a body make. */
import { Refusal } from "./refusal.ts";

/** @param limit in bytes */
export const tooLarge = (limit: number): Refusal =>
  new Refusal(413, { message: `The body must not be larger than ${String(limit)} bytes.` });
