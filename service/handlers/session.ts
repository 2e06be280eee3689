/** What every handler gets as `context`. */
export type { Session } from "../authentication.ts";
