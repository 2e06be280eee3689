/** Percent-encoded text (RFC 3986, section 2.1), decoded once and strictly. */

/**
 * Decodes percent-encoded UTF-8. A `%` without two hexadecimal digits and bytes that are no UTF-8
 * (overlong forms and surrogates included) are refused, and so is a raw character that no URL may hold.
 *
 * @returns undefined when the text is malformed
 */
export function percentDecoded(text: string): string | undefined {
  let plain = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f) return undefined;
    if (code === 0x25) plain = false;
  }
  if (plain) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The same for the text of a query or a form, where `+` is a space too (URL Standard, section 5.1). */
export function queryDecoded(text: string): string | undefined {
  return percentDecoded(text.includes("+") ? text.replaceAll("+", "%20") : text);
}

/** A cookie's text: most servers and browsers encode what a cookie cannot hold, none has to. */
export function cookieDecoded(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
