/** S10 and S12: methods, framing, and what is asked of an answer. */
import { type Rows, byNode, chunked, noRoute, notAllowed, refused, untagged } from "../row.ts";

export const methods: Rows = ({ bare, get, post, one, builds, listed }) => [
  ["one that the path does not have", bare(`DELETE ${one}`), notAllowed("GET, HEAD")],
  ["TRACE", bare(`TRACE ${one}`), notAllowed("GET, HEAD")],
  ["OPTIONS", bare(`OPTIONS ${builds}`), notAllowed("GET, HEAD, POST")],
  [
    "a preflight from a page",
    bare(
      `OPTIONS ${builds}`,
      "Origin: https://elsewhere.example\r\nAccess-Control-Request-Method: POST\r\n",
    ),
    notAllowed("GET, HEAD, POST"),
  ],
  ["HEAD", bare(`HEAD ${one}/parameters`), { status: 200 }],
  ["HEAD of what is not there", bare("HEAD /api/v2/nothing"), { status: 404 }],
  [
    "an override in a header",
    get(`${one}/parameters`, "X-HTTP-Method-Override: DELETE\r\n"),
    listed,
  ],
  ["an override in the query", get(`${one}/cancel?_method=PATCH`), notAllowed("PATCH")],
  ["one that nobody knows", bare("BREW /"), byNode(400)],
  ["one of another path", bare("PUT /api/v2/nothing"), noRoute],
  ["another method beside the contract", bare("POST /metrics"), noRoute],
  ["an upgrade that nobody expects", get(`${one}/parameters`, "Upgrade: h2c\r\n"), listed],
  [
    "a page of another origin reads nothing more",
    get(`${one}/parameters`, "Origin: https://elsewhere.example\r\n"),
    listed,
  ],
  [
    "an expectation",
    post('{"transition":"x"}', "Expect: 100-continue\r\n"),
    byNode(100),
    untagged("x"),
  ],
  ["another expectation", post("{}", "Expect: x\r\n"), byNode(417)],
];

export const framing: Rows = ({ post, get, one, token, listed }) => [
  ["a length and chunks", post("0\r\n\r\n", `Content-Length: 2\r\n${chunked}`), byNode(400)],
  ["two lengths", post("{} ", "Content-Length: 2\r\nContent-Length: 3\r\n"), byNode(400)],
  ["a length with a sign", post("{}", "Content-Length: +2\r\n"), byNode(400)],
  ["chunked twice", post("0\r\n\r\n", "Transfer-Encoding: chunked, chunked\r\n"), byNode(400)],
  ["another transfer coding", post("", "Transfer-Encoding: gzip\r\n"), byNode(400)],
  ["a chunk size that is none", post("zz\r\n{}\r\n0\r\n\r\n", chunked), byNode(400)],
  ["a chunk longer than it says", post("1\r\n{}\r\n0\r\n\r\n", chunked), byNode(400)],
  ["a space before a colon", get(one, "X-A : b\r\n"), byNode(400)],
  ["a folded header", get(one, "X-A: b\r\n c\r\n"), byNode(400)],
  ["a zero in a header", get(one, "X-A: b\0c\r\n"), byNode(400)],
  ["an escape in a header", get(one, "X-A: \x1b[31m\r\n"), byNode(400)],
  ["no Host", get(one).replace("Host: x\r\n", ""), byNode(400)],
  ["two Hosts", get(one, "Host: y\r\n"), refused(400, "There must be one Host.")],
  ["HTTP/1.0", get(`${one}/parameters`).replace("HTTP/1.1\r\nHost: x", "HTTP/1.0\r\nX: y"), listed],
  ["HTTP/0.9", `GET ${one}\r\n\r\n`, refused(505, "HTTP Version Not Supported")],
  ["HTTP/2's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", byNode(400)],
  ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", byNode(400)],
  [
    "a tunnel",
    `CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\nCoder-Session-Token: ${token}\r\n\r\n`,
  ],
  [
    "two in one packet",
    get(`${one}/parameters`).replace("close", "keep-alive") + get(`${one}/parameters`),
    listed,
    listed,
  ],
];
