/** What tells one request from another in answers and logs. */

/** As long as any sender's own makes them, and far too short to be a payload. */
const longest = 128;

/**
 * The id that a client or a proxy sent with `X-Request-Id`, when it is nothing but 1 to 128 letters,
 * digits and `._~:+/=@-`: it goes into logs as it is. Else a new random UUID.
 */
export function requestId(sent: string | undefined): string {
  return sent !== undefined && isSane(sent) ? sent : crypto.randomUUID();
}

function isSane(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  for (let at = 0; at < text.length; at++) if (!isIdCharacter(text.charCodeAt(at))) return false;
  return true;
}

const isIdCharacter = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x40 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  "._~:+/=-".includes(String.fromCharCode(code));
