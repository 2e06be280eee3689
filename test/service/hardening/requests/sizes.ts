/** S1 and S2: how large a body, a header and a target may be. */
import { type Rows, byNode, chunked, refused, unread, untagged } from "../row.ts";

const limit = 1_048_576;
const tooLarge = refused(413, "Request body is too large.", `The limit is ${limit} bytes.`);
const tooLong = refused(414, "The target must not be longer than 8192 bytes.");

/** A body of that many bytes, which is read and then refused for its transition. */
const sized = (bytes: number): string => {
  const start = '{"transition":"x","more":"';
  return `${start}${"y".repeat(bytes - start.length - 2)}"}`;
};
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const last = "0\r\n\r\n";

export const bodies: Rows = ({ post, get, one, listed }) => [
  ["exactly the limit", post(sized(limit)), untagged("x")],
  ["one byte more", post(sized(limit + 1)), tooLarge],
  ["a length beyond it, and no body", post("", "Content-Length: 1000000000000\r\n"), tooLarge],
  ["chunks up to the limit", post(chunk(sized(limit)) + last, chunked), untagged("x")],
  ["chunks beyond it", post(chunk(sized(limit)) + chunk(" ") + last, chunked), tooLarge],
  ["many small chunks beyond it", post(chunk(" ".repeat(64)).repeat(16_385), chunked), tooLarge],
  ["no body", post(""), unread("EOF")],
  ["chunks of nothing", post(last, chunked), unread("EOF")],
  ["no length and no chunks", post("", chunked).replace(chunked, ""), unread("EOF")],
  [
    "only white space",
    post(" "),
    unread("The body must be JSON: unexpected end at line 1, column 2."),
  ],
  ["a length shorter than the body", post("{}{}", "Content-Length: 2\r\n"), byNode(400)],
  [
    "a request behind a body that is too large is not read",
    post(sized(limit + 1)).replace("close", "keep-alive") + get(`${one}/parameters`),
    tooLarge,
  ],
  [
    "a body where none is expected",
    get(`${one}/parameters`, "Content-Length: 2\r\n") + "{}",
    listed,
  ],
];

/** Two lines of every request are `Host` and `Connection`, a third is the token. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `X-${at}: 1\r\n`).join("");

export const heads: Rows = ({ get, bare, one, listed }) => {
  const list = `${one}/parameters`;
  const target = (bytes: number): string => `${list}?`.padEnd(bytes, "x");
  return [
    ["100 headers", get(list, lines(97)), listed],
    ["101 headers", get(list, lines(98)), refused(431, "There must not be more than 100 headers.")],
    ["a header of 17 KiB", get(list, `X: ${"y".repeat(17_000)}\r\n`), byNode(431)],
    ["17 KiB in all", get(list, `X: ${"y".repeat(190)}\r\n`.repeat(90)), byNode(431)],
    ["a target of 8 KiB", get(target(8_192)), listed],
    ["one byte more", get(target(8_193)), tooLong],
    ["the same without a token", bare(`GET ${target(8_193)}`, ""), tooLong],
    ["a long path to nowhere", get(`/${"x/".repeat(5_000)}`), tooLong],
    ["a target of 20 KiB", get(`/${"x".repeat(20_000)}`), byNode(431)],
    ["100 pairs", get(`${list}?${"a&".repeat(99)}a`), listed],
    [
      "101 pairs",
      get(`${list}?${"a&".repeat(100)}a`),
      refused(400, "The query must not have more than 100 parameters."),
    ],
  ];
};
