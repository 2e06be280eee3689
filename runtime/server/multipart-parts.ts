/** The parts of a `multipart/form-data` body (RFC 7578, RFC 2046 section 5.1), one after the other as they come. */
import { parseMediaType } from "../wire/media-type.ts";
import { type PartHead, parsePartHead } from "./part-head.ts";
import { joined } from "./read-all.ts";
import { Refusal } from "./refusal.ts";

/** One part. */
export interface Part extends PartHead {
  /** The content as it comes; to be taken before the next part is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What the headers of one part may have, in bytes. */
const headLimit = 8_192;

/**
 * Reads the parts. No more of the body is held than a chunk and the length of a boundary.
 *
 * @param contentType the body's, with its boundary
 * @param limit how many parts there may be
 * @throws a 413 beyond the limit, a 400 for what is malformed
 */
export async function* partsOf(
  source: AsyncIterable<Uint8Array>,
  contentType: string,
  limit: number,
): AsyncGenerator<Part, void> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw malformed("it names no boundary");
  const input = inputOf(source);
  try {
    const delimiter = latin1(`\r\n--${boundary}`);
    // The first boundary may stand at the very beginning; whatever comes before it means nothing.
    input.rest = latin1("\r\n");
    await skip(until(delimiter, input));
    for (let count = 1; !(await isLast(input)); count++) {
      if (count > limit)
        throw new Refusal(413, {
          message: `The body must not have more than ${String(limit)} parts.`,
        });
      const head = parsePartHead(await headOf(input));
      if (head === undefined) throw malformed("a part has no name");
      input.part = count;
      input.isTaken = false;
      yield { ...head, bytes: contentOf(count, delimiter, input) };
      // A loop that somebody left early cannot go on, so that the rest is skipped by hand.
      if (!input.isTaken) await skip(until(delimiter, input));
    }
  } finally {
    await input.close();
  }
}

/** What has come and is not taken yet. */
interface Input {
  rest: Uint8Array;
  /** The number of the part whose content may be taken. */
  part: number;
  /** Its content was taken to its end. */
  isTaken: boolean;
  /** Adds the next chunk to the rest; false when there is none. */
  more(): Promise<boolean>;
  close(): Promise<void>;
}

function inputOf(source: AsyncIterable<Uint8Array>): Input {
  const iterator = source[Symbol.asyncIterator]();
  const input: Input = {
    rest: new Uint8Array(),
    part: 0,
    isTaken: false,
    async more() {
      const step = await iterator.next();
      if (step.done === true) return false;
      input.rest = input.rest.length === 0 ? step.value : joined([input.rest, step.value]);
      return true;
    },
    async close() {
      await iterator.return?.();
    },
  };
  return input;
}

/** Gives what comes before the delimiter and takes the delimiter itself. */
async function* until(delimiter: Uint8Array, input: Input): AsyncGenerator<Uint8Array, void> {
  for (;;) {
    const at = indexOf(input.rest, delimiter);
    // Of what came last, so much may be the beginning of a delimiter.
    const end = at === -1 ? Math.max(0, input.rest.length - delimiter.length + 1) : at;
    const content = input.rest.subarray(0, end);
    input.rest = input.rest.subarray(at === -1 ? end : end + delimiter.length);
    if (at !== -1) input.isTaken = true;
    if (content.length > 0) yield content;
    if (at !== -1) return;
    if (!(await input.more())) throw malformed("it ends too soon");
  }
}

async function* contentOf(
  part: number,
  delimiter: Uint8Array,
  input: Input,
): AsyncGenerator<Uint8Array, void> {
  const content = until(delimiter, input);
  for (;;) {
    if (input.part !== part)
      throw new Error("The content of a part was asked for after the next part was.");
    const step = input.isTaken ? undefined : await content.next();
    if (step === undefined || step.done === true) return;
    yield step.value;
  }
}

async function skip(content: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = content[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

/** After a boundary: two hyphens end the body, a line break begins a part. */
async function isLast(input: Input): Promise<boolean> {
  for (;;) {
    let at = 0;
    while (input.rest[at] === 0x20 || input.rest[at] === 0x09) at++;
    if (at > headLimit) throw malformed("a boundary never ends");
    if (input.rest.length >= at + 2) {
      const [first, second] = [input.rest[at], input.rest[at + 1]];
      if (at === 0 && first === 0x2d && second === 0x2d) return true;
      if (first !== 0x0d || second !== 0x0a) throw malformed("something follows a boundary");
      input.rest = input.rest.subarray(at + 2);
      return false;
    }
    if (!(await input.more())) throw malformed("it ends too soon");
  }
}

const headEnd = latin1("\r\n\r\n");

async function headOf(input: Input): Promise<Uint8Array> {
  for (;;) {
    const end = indexOf(input.rest, headEnd);
    if (end > headLimit || (end === -1 && input.rest.length > headLimit + headEnd.length))
      throw malformed("the headers of a part are too long");
    if (end !== -1) {
      const head = input.rest.subarray(0, end);
      input.rest = input.rest.subarray(end + headEnd.length);
      return head;
    }
    if (!(await input.more())) throw malformed("it ends too soon");
  }
}

/**
 * Where a delimiter stands; -1 when nowhere. Only its first byte is a carriage return, so that no
 * two tries overlap and the search is linear.
 */
function indexOf(bytes: Uint8Array, delimiter: Uint8Array): number {
  let at = bytes.indexOf(delimiter[0]!);
  while (at !== -1 && at + delimiter.length <= bytes.length) {
    let length = 1;
    while (length < delimiter.length && bytes[at + length] === delimiter[length]) length++;
    if (length === delimiter.length) return at;
    at = bytes.indexOf(delimiter[0]!, at + 1);
  }
  return -1;
}

/** The boundary of RFC 2046, section 5.1.1: 1 to 70 characters that no line break is among. */
function boundaryOf(contentType: string): string | undefined {
  const mediaType = parseMediaType(contentType);
  const boundary = mediaType?.parameters.get("boundary") ?? "";
  if (boundary === "" || boundary.length > 70) return undefined;
  for (let at = 0; at < boundary.length; at++) {
    const code = boundary.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return undefined;
  }
  return boundary;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const malformed = (what: string): Refusal =>
  new Refusal(400, {
    message: "The body is not as declared.",
    faults: [
      {
        in: "body",
        name: "",
        keyword: "multipart",
        message: `must be multipart/form-data: ${what}`,
        pointer: "",
      },
    ],
  });
