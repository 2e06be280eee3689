/** What a label that begins with `xn--` stands for (RFC 3492; RFC 5891 and RFC 5892). */

/** Whether the rest of such a label decodes to characters that a label may have. */
export function isInternationalLabel(encoded: string): boolean {
  const points = decoded(encoded.toLowerCase());
  if (points === undefined || points.every((point) => point < 0x80)) return false;
  const text = String.fromCodePoint(...points);
  if (text.slice(2, 4) === "--" || text.startsWith("-") || text.endsWith("-")) return false;
  if (text !== text.normalize("NFC") || /^\p{M}/u.test(text)) return false;
  return permitted.test(text) && !disallowed.test(text) && inContext(text);
}

const permitted =
  /^[\u200c\u200d\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]+$/u;
// RFC 5892, section 2.6: exceptions.
const disallowed = /[\u302e\u302f\u0640\u07fa\u3031-\u3035\u303b]/u;

/** The rules of RFC 5892, appendix A. */
function inContext(text: string): boolean {
  return (
    !/(?<!l)\u00b7|\u00b7(?!l)/u.test(text) &&
    !/\u0375(?!\p{Script=Greek})/u.test(text) &&
    !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(text) &&
    (!text.includes("\u30fb") ||
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(
        text.replaceAll("\u30fb", ""),
      )) &&
    !(/[\u0660-\u0669]/u.test(text) && /[\u06f0-\u06f9]/u.test(text)) &&
    !/(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039\u17d2])\u200d/u.test(
      text,
    ) &&
    !/(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039\u17d2]|\p{Script=Arabic}\p{Mn}*)\u200c/u.test(
      text,
    )
  );
}

/** RFC 3492, section 6.2; undefined for what is no Punycode. */
function decoded(encoded: string): number[] | undefined {
  const hyphen = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(0, hyphen)), (letter) =>
    letter.charCodeAt(0),
  );
  let point = 128;
  let bias = 72;
  let position = 0;
  for (let index = hyphen + 1; index < encoded.length;) {
    const before = position;
    for (let weight = 1, step = 36; ; step += 36) {
      const digit = digitOf(encoded.charCodeAt(index++));
      if (digit === undefined) return undefined;
      position += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = points.length + 1;
    bias = adapted(position - before, length, before === 0);
    point += Math.floor(position / length);
    if (point > 0x10ffff) return undefined;
    position %= length;
    points.splice(position++, 0, point);
  }
  return points;
}

function adapted(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  for (; rest > 455; steps += 36) rest = Math.floor(rest / 35);
  return steps + Math.floor((36 * rest) / (rest + 38));
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}
