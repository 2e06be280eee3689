/** Turns the bytes of a file into text, which must be UTF-8 (RFC 8259, section 8.1). */
import { isUtf8 } from "node:buffer";
import { type Fault, syntaxFault } from "./fault.ts";

export interface DecodedText {
  /** The text without a byte order mark; with U+FFFD for every byte that is no UTF-8. */
  readonly text: string;
  readonly fault: Fault | undefined;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (isUtf8(bytes)) return { text, fault: undefined };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const fault = syntaxFault("the file is UTF-16", { start: 0, end: 0 }, "Save it as UTF-8");
    return { text, fault };
  }
  const start = validPrefix(bytes).length;
  const fault = syntaxFault(
    "a byte that is not UTF-8",
    { start, end: Math.min(start + 1, text.length) },
    "Save the file as UTF-8",
  );
  return { text, fault };
}

/** The text before the first bad byte, found by halving: one such file is not worth a decoder. */
function validPrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true });
}

/** Whether bytes are UTF-8 up to a character that they may cut off. */
function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
