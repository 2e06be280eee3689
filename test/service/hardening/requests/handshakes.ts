/** S14: handshakes of WebSockets that are refused. What a stream that is open may not be sent is in `streams.test.ts`. */
import { type Rows, noRoute, notAllowed, refused, signedOut } from "../row.ts";

const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
const version = "Sec-WebSocket-Version: 13\r\n";

export const handshakes: Rows = ({ get, bare, one, build }) => {
  const logs = `${one}/logs?follow`;
  const upgrade = (request: string): string =>
    request.replace("Connection: close", "Connection: Upgrade, close\r\nUpgrade: websocket");
  const malformed = (header: string) => ({
    ...refused(400, `Missing or invalid ${header} header.`),
    headers: { "sec-websocket-version": "13" },
  });
  return [
    ["no key", upgrade(get(logs, version)), malformed("Sec-WebSocket-Key")],
    [
      "a key that is none",
      upgrade(get(logs, `${version}Sec-WebSocket-Key: x\r\n`)),
      malformed("Sec-WebSocket-Key"),
    ],
    ["no version", upgrade(get(logs, key)), malformed("Sec-WebSocket-Version")],
    [
      "another version",
      upgrade(get(logs, `${key}Sec-WebSocket-Version: 12\r\n`)),
      malformed("Sec-WebSocket-Version"),
    ],
    [
      "a protocol that is none",
      upgrade(get(logs, `${key}${version}Sec-WebSocket-Protocol: ,,\r\n`)),
      refused(400, "Invalid Sec-WebSocket-Protocol header."),
    ],
    [
      "none at all",
      get(logs),
      {
        status: 426,
        body: "This is a stream: ask for it with a WebSocket handshake.\n",
        headers: { upgrade: "websocket" },
      },
    ],
    ["another method", upgrade(bare(`PATCH ${logs}`, key + version)), notAllowed("GET, HEAD")],
    [
      "nobody's",
      upgrade(bare(`GET ${logs}`, key + version)),
      signedOut('Cookie "coder_session_token" or query parameter must be provided.'),
    ],
    [
      "of a page elsewhere",
      upgrade(get(logs, `${key}${version}Origin: https://elsewhere.example\r\n`)),
      refused(
        403,
        "WebSocket connections from this origin are not allowed.",
        'Origin "https://elsewhere.example" is not that of "x".',
      ),
    ],
    [
      "of a build that is none",
      upgrade(get(logs.replace(build, "%00"), key + version)),
      refused(400, 'Invalid UUID "%00".', "invalid UUID length: 3"),
    ],
    ["of nothing", upgrade(get("/api/v2/nothing?follow", key + version)), noRoute],
  ];
};
