/** S13: tokens that are none. Where a good one may stand is told in `test/service/behaviour`. */
import { type Answer, type Rows, refused, signedOut } from "../row.ts";

const missing = signedOut('Cookie "coder_session_token" or query parameter must be provided.');
const parts = (count: number): Answer =>
  signedOut(`Invalid API key format: incorrect amount of API key parts, expected 2 got ${count}`);
const secret = "0123456789012345678901";

export const credentials: Rows = ({ bare, one, token, listed }) => {
  const list = `GET ${one}/parameters`;
  const sent = (value: string, name = "Coder-Session-Token"): string =>
    bare(list, `${name}: ${value}\r\n`);
  const asked = (value: string): string => bare(`${list}?coder_session_token=${value}`, "");
  return [
    ["none", bare(list, ""), missing],
    ["an empty one", sent(""), missing],
    ["one of 12,000 characters", sent("a".repeat(12_000)), parts(1)],
    ["12,000 hyphens", sent("-".repeat(12_000)), parts(12_001)],
    ["the same twice", sent(`${token}\r\nCoder-Session-Token: ${token}`), parts(3)],
    [
      "a good one and a bad one",
      sent(`${token}\r\nCoder-Session-Token: x`),
      signedOut("invalid API key secret length, expected 22 got 25"),
    ],
    [
      "two of Authorization",
      sent(`Bearer ${token}\r\nAuthorization: Bearer x`, "Authorization"),
      signedOut("invalid API key secret length, expected 22 got 32"),
    ],
    ["Bearer with nothing behind it", sent("Bearer ", "Authorization"), missing],
    ["another scheme", sent(`Basic ${token}`, "Authorization"), missing],
    ["U+0000", asked(`%00234567890-${secret}`), signedOut("API key is invalid.")],
    [
      "U+0000 in the secret",
      asked(`${token.slice(0, 11)}%00${secret.slice(1)}`),
      signedOut("API key secret is invalid."),
    ],
    [
      "a line break",
      asked("a%0d%0aX:%20y-b"),
      signedOut("invalid API key ID length, expected 10 got 7"),
    ],
    ["an id that is SQL", asked(`'or'1'='1'-${secret}`), signedOut("API key is invalid.")],
    [
      "an id that is a pattern",
      asked(`%25%25%25%25%25%25%25%25%25%25-${secret}`),
      signedOut("API key is invalid."),
    ],
    ["a name of a prototype", asked("__proto__"), parts(1)],
    ["a good one with a space around it", sent(`  ${token}\t`), listed],
    [
      "a cookie alone cannot change anything",
      bare(`PATCH ${one}/cancel`, `Cookie: coder_session_token=${token}\r\n`),
      {
        status: 400,
        body: "This request needs a CSRF token: send the value of the cookie csrf_token as X-CSRF-TOKEN.\n",
      },
    ],
    [
      "nobody is told what is there",
      bare("GET /api/v2/nothing", ""),
      refused(404, "Route not found."),
    ],
  ];
};
