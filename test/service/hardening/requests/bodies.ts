/** S4, S5, S6, S9 and S16: what a body may hold. The wire of this API takes any media type. */
import { type Rows, refused, unread, untagged } from "../row.ts";

const undecodable = (encoding: string) =>
  refused(
    415,
    "Request body cannot be decoded.",
    `Content-Encoding "${encoding}" is not supported.`,
  );

const noTransition = '/transition must be "start", "stop" or "delete".';

export const encodings: Rows = ({ post }) => {
  const x = '{"transition":"x"}';
  const typed = (type: string): string => post(x, `Content-Type: ${type}\r\n`);
  return [
    ["no media type", post(x), untagged("x")],
    ["one that is none", typed("__proto__/x; ="), untagged("x")],
    ["text after it", typed("application/json garbage"), untagged("x")],
    ["another charset", typed("text/plain; charset=utf-16"), untagged("x")],
    ["two media types", typed("a/b\r\nContent-Type: c/d"), untagged("x")],
    ["gzip", post(x, "Content-Encoding: gzip\r\n"), undecodable("gzip")],
    ["two encodings", post(x, "Content-Encoding: identity, br\r\n"), undecodable("identity, br")],
    [
      "an encoding that would be text of HTML",
      post(x, "Content-Encoding: <b>\r\n"),
      undecodable("<b>"),
    ],
  ];
};

export const json: Rows = ({ post }) => {
  const bad = (why: string) => unread(`The body must be JSON: ${why}.`);
  const deep = unread("The body must not nest deeper than 64 levels.");
  const nested = (levels: number): string =>
    `{"transition":"x","more":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;
  return [
    ["cut off", post('{"transition":'), bad("unexpected end at line 1, column 15")],
    ["a comma too many", post('{"a":1,}'), bad("unexpected character at line 1, column 8")],
    ["a byte order mark", post("\xef\xbb\xbf{}"), bad("a byte order mark at line 1, column 1")],
    ["NaN", post('{"a":NaN}'), bad("unexpected character at line 1, column 6")],
    ["overlong UTF-8", post('{"transition":"\xc0\xaf"}'), unread("The body must be UTF-8.")],
    ["a surrogate in UTF-8", post('{"a":"\xed\xa0\x80"}'), unread("The body must be UTF-8.")],
    ["a lone surrogate, escaped", post('{"transition":"\\ud800"}'), untagged("\ud800")],
    ["64 levels", post(nested(64)), untagged("x")],
    ["65 levels", post(nested(65)), deep],
    ["100,000 levels", post("[".repeat(100_000)), deep],
    ["one name twice", post('{"transition":"start","transition":"x"}'), untagged("x")],
    ["a second value", post('{"transition":"x"}{"transition":"start"}'), untagged("x")],
    ["a number for a text", post('{"transition":1}'), unread(noTransition)],
    ["a number beyond a double", post('{"transition":1e400}'), unread(noTransition)],
    ["a list", post("[]"), unread("The body must be an object.")],
    ["null", post("null"), unread("The body must be an object.")],
    ["minus zero", post("-0"), unread("The body must be an object.")],
  ];
};

export const prototypes: Rows = ({ post, get, bare, one, builds, token, listed }) => [
  ["in a body", post('{"__proto__":{"transition":"start"}}'), untagged("")],
  ["beside a member", post('{"transition":"x","__proto__":{"a":1}}'), untagged("x")],
  ["a constructor", post('{"transition":"x","constructor":{"prototype":{}}}'), untagged("x")],
  [
    "the name of a parameter",
    post('{"transition":"x","rich_parameter_values":[{"name":"__proto__","value":"1"}]}'),
    untagged("x"),
  ],
  [
    "a query",
    get(`${builds}?__proto__=1&constructor=2&toString=3&offset=9`),
    { status: 200, body: [] },
  ],
  ["a header", get(`${one}/parameters`, "__proto__: 1\r\nconstructor: 2\r\n"), listed],
  [
    "a cookie",
    bare(
      `GET ${one}/parameters`,
      `Cookie: __proto__=1; constructor=2; coder_session_token=${token}\r\n`,
    ),
    listed,
  ],
  ["a path", get("/api/v2/__proto__"), refused(404, "Route not found.")],
  [
    "a user",
    get("/api/v2/users/__proto__/workspace/a/builds/1"),
    refused(400, '"user" must be an existing uuid or username.', 'queried user="__proto__"'),
  ],
];

export const texts: Rows = ({ post, get, bare, one, builds }) => {
  const noNul = "Invalid parameter value; A value cannot hold the character U+0000.";
  const parameter = (name: string, value: string): string =>
    post(`{"transition":"start","rich_parameter_values":[{"name":"${name}","value":"${value}"}]}`);
  const uuid = `must match "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$".`;
  return [
    [
      "U+0000 in a parameter's value",
      parameter("region", "\\u0000"),
      refused(400, "Unable to validate parameters", undefined, [
        { field: "region", detail: noNul },
      ]),
    ],
    [
      "in a parameter's name",
      parameter("\\u0000", ""),
      refused(400, "Unable to validate parameters", undefined, [{ field: "\0", detail: noNul }]),
    ],
    ["in a transition", post('{"transition":"\\u0000"}'), untagged("\0")],
    ["in a reason", post('{"transition":"start","reason":"\\u0000"}'), untagged("\0", "reason")],
    [
      "in an id",
      post('{"transition":"start","template_version_id":"\\u0000"}'),
      unread(`/template_version_id ${uuid}`),
    ],
    [
      "in an id of the query",
      get(`${builds}?after_id=%00`),
      refused(400, "Query parameters have invalid values.", undefined, [
        { field: "after_id", detail: 'Query param "after_id" must be a valid uuid' },
      ]),
    ],
    [
      "in a status",
      bare(`PATCH ${one}/cancel?expect_status=%00`),
      refused(400, `Invalid expect_status "\\u0000". Only 'running' or 'pending' are allowed.`),
    ],
    [
      "text of HTML in a refusal",
      post('{"transition":"</script><b>&\\u2028"}'),
      untagged("</script><b>&\u2028"),
    ],
    [
      "what turns text around",
      post('{"transition":"\\u202e\\u001b[31m"}'),
      untagged("\u202e\u001b[31m"),
    ],
  ];
};
