/** Hostile bytes on a connection to `node:http`: what is sent, and every status that comes back before it closes. */

export type WireRow = readonly [
  name: string,
  /** Pieces that each wait for the one before to be on its way. */
  sent: string | readonly string[],
  statuses: readonly number[],
];

const get = (target: string, more = ""): string =>
  `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;
const post = (headers: string, body = ""): string =>
  `POST /json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;
const chunked = "Transfer-Encoding: chunked\r\n";
const headers = (count: number): string =>
  Array.from({ length: count }, (_, at) => `X-${String(at)}: 1\r\n`).join("");

export const wire: Readonly<Record<string, readonly WireRow[]>> = {
  "S1 body size": [
    ["chunks", post(chunked, "2\r\n{}\r\n0\r\n\r\n"), [200]],
    ["chunks of nothing", post(chunked, "0\r\n\r\n"), [400]],
    ["chunks beyond the limit", post(chunked, `12c\r\n${" ".repeat(300)}\r\n0\r\n\r\n`), [413]],
    ["many chunks beyond it", post(chunked, `${"1\r\n \r\n".repeat(257)}0\r\n\r\n`), [413]],
    ["a length beyond it, and no body", post("Content-Length: 1000000000000\r\n"), [413]],
    ["a length shorter than the body", post("Content-Length: 2\r\n", "{}garbage"), [400]],
    ["a trailer", post(chunked, "2\r\n{}\r\n0\r\nX-A: b\r\n\r\n"), [200]],
    ["a chunk with an extension", post(chunked, "2;a=b\r\n{}\r\n0\r\n\r\n"), [200]],
  ],
  "S2 header and URL size": [
    ["100 headers", get("/q", headers(98)), [200]],
    ["101 headers", get("/q", headers(99)), [431]],
    ["3,000 headers", get("/q", headers(3_000)), [431]],
    ["a header of 17 KiB", get("/q", `X: ${"y".repeat(17_000)}\r\n`), [431]],
    ["a name of 17 KiB", get("/q", `${"y".repeat(17_000)}: 1\r\n`), [431]],
    ["17 KiB in all", get("/q", `X: ${"y".repeat(190)}\r\n`.repeat(90)), [431]],
    ["a target of 9 KiB", get(`/${"x".repeat(9_000)}`), [414]],
    ["a target of 20 KiB", get(`/${"x".repeat(20_000)}`), [431]],
    ["101 pairs", get(`/q?${"&".repeat(100)}`), [400]],
  ],
  "S7 paths": [
    ["dots", get("/p/../q"), [404]],
    ["one dot", get("/./q"), [404]],
    ["dots at the end", get("/p/.."), [200]],
    ["encoded dots", get("/p/%2e%2e/q"), [404]],
    ["two slashes", get("//q"), [404]],
    ["a backslash", get("/p\\a"), [404]],
    ["absolute-form", get("http://evil.example/q"), [200]],
    ["absolute-form without a path", get("http://x"), [404]],
    ["absolute-form with credentials", get("http://a:b@x/q"), [200]],
    ["no slash", get("q"), [400]],
    ["an asterisk", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", [404]],
    ["a fragment", get("/q#/p/a"), [200]],
    ["raw bytes above ASCII", get("/p/\u00e4"), [400]],
    ["a space", get("/p/a b"), [400]],
    ["a tab", get("/p/a\tb"), [400]],
  ],
  "S10 framing": [
    ["a length and chunks", post(`Content-Length: 2\r\n${chunked}`, "0\r\n\r\n"), [400]],
    ["two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{} "), [400]],
    ["two equal lengths", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), [400]],
    ["a list of lengths", post("Content-Length: 2, 2\r\n", "{}"), [400]],
    ["a length with a sign", post("Content-Length: +2\r\n", "{}"), [400]],
    ["a length in hexadecimal", post("Content-Length: 0x2\r\n", "{}"), [400]],
    ["chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), [400]],
    ["another transfer coding", post("Transfer-Encoding: gzip\r\n", ""), [400]],
    ["white space in chunked", post("Transfer-Encoding:\x0bchunked\r\n", "0\r\n\r\n"), [400]],
    ["a chunk size that is none", post(chunked, "zz\r\n{}\r\n0\r\n\r\n"), [400]],
    ["a chunk size of a minus", post(chunked, "-1\r\n{}\r\n"), [400]],
    ["a chunk that is longer than it says", post(chunked, "1\r\n{}\r\n0\r\n\r\n"), [400]],
    ["a space before a colon", get("/q", "X-A : b\r\n"), [400]],
    ["a folded header", get("/q", "X-A: b\r\n c\r\n"), [400]],
    ["a zero in a header", get("/q", "X-A: b\0c\r\n"), [400]],
    ["bare line feeds", "GET /q HTTP/1.1\nHost: x\n\n", [400]],
    ["no Host", "GET /q HTTP/1.1\r\nConnection: close\r\n\r\n", [400]],
    ["two Hosts", get("/q", "Host: y\r\n"), [400]],
    ["HTTP/1.0", "GET /q HTTP/1.0\r\n\r\n", [200]],
    ["HTTP/0.9", "GET /q\r\n\r\n", [505]],
    ["HTTP/2.0 in words", "GET /q HTTP/2.0\r\nHost: x\r\n\r\n", [505]],
    ["HTTP/2's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400]],
    ["a method that is none", "BREW /q HTTP/1.1\r\nHost: x\r\n\r\n", [400]],
    ["TRACE", "TRACE /q HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", [405]],
    ["CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", []],
    [
      "an upgrade that nobody expects",
      get("/q", "Upgrade: h2c\r\n").replace("close", "Upgrade, close"),
      [200],
    ],
    [
      "a WebSocket that nobody expects",
      get("/q", "Upgrade: websocket\r\n").replace("close", "Upgrade, close"),
      [200],
    ],
    ["an expectation", post("Expect: 100-continue\r\nContent-Length: 2\r\n", "{}"), [100, 200]],
    ["another expectation", post("Expect: x\r\nContent-Length: 2\r\n", "{}"), [417]],
    ["two in one packet", `${get("/q").replace("close", "keep-alive")}${get("/p/a")}`, [200, 200]],
    [
      "one behind a body that is too large",
      `${post("Content-Length: 300\r\n", " ".repeat(300)).replace("close", "keep-alive")}${get("/p/a")}`,
      [413],
    ],
    ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", [400]],
  ],
};

/** Requests that never end. They are cut off with 408, or closed where nothing was asked. */
export const slow: readonly WireRow[] = [
  ["nothing at all", [], [408]],
  ["half a request line", "GET /q HT", [408]],
  ["a line break", "\r\n", [408]],
  ["half a header", "GET /q HTTP/1.1\r\nHost: x\r\nX-A: b", [408]],
  ["no end of the headers", "GET /q HTTP/1.1\r\nHost: x\r\n", [408]],
  ["headers one by one", ["GET /q HTTP/1.1\r\n", "Host: x\r\n", "X-A: b\r\n", "X-B: c\r\n"], [408]],
  ["no body", post("Content-Length: 2\r\n"), [408]],
  ["half a body", post("Content-Length: 2\r\n", "{"), [408]],
  ["half a chunk", post(chunked, "2\r\n{"), [408]],
  ["no last chunk", post(chunked, "2\r\n{}\r\n"), [408]],
  ["idle after an answer", "GET /q HTTP/1.1\r\nHost: x\r\n\r\n", [200]],
  ["a second one that never ends", "GET /q HTTP/1.1\r\nHost: x\r\n\r\nGET /q HT", [200]],
];
