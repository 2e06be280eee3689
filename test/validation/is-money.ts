/** A format of a user's own. */
export function isMoney(text: string): boolean {
  return /^\d+\.\d\d$/.test(text);
}
