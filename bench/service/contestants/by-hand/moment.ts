/** PostgreSQL's text of a moment, as the contract has it. */
export const moment = (text: unknown): string | null =>
  text === null ? null : String(text).replace(" ", "T").replace(/\+00$/, "Z");
