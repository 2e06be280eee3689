/** S7, S8, S9 and S17: what a target may hold. */
import { type Rows, badPage, badQuery, byNode, noRoute, notFound, refused } from "../row.ts";

const named = (user: string, workspace = "a", number = "1"): string =>
  `/api/v2/users/${user}/workspace/${workspace}/builds/${number}`;

const encoded = (name: string) => refused(400, `The path's ${name} must be percent-encoded UTF-8.`);

export const paths: Rows = ({ get, bare, one, build, listed }) => [
  ["a zero", get(named("%00")), encoded("user")],
  [
    "a zero in an id",
    get("/api/v2/workspacebuilds/%00"),
    refused(400, 'Invalid UUID "%00".', "invalid UUID length: 3"),
  ],
  ["overlong", get(named("me", "%C0%AF")), encoded("workspacename")],
  ["a surrogate", get(named("me", "%ED%A0%80")), encoded("workspacename")],
  ["half a character", get(named("me", "%C3")), encoded("workspacename")],
  ["a lone percent sign", get(named("me", "%")), encoded("workspacename")],
  ["no hexadecimal", get(named("me", "%zz")), encoded("workspacename")],
  ["a slash as data", get(named("me", "a%2Fb")), notFound],
  ["encoded twice", get(named("me", "%252F")), notFound],
  ["dots as data", get(named("me", "%2e%2e")), notFound],
  ["two slashes", get(`/${one}`), noRoute],
  ["one dot", get(`/api/./v2/workspacebuilds/${build}`), noRoute],
  ["dots", get(`/x/..${one}`), noRoute],
  ["encoded dots", get(`/x/%2e%2e${one}`), noRoute],
  ["a slash at the end", get(`${one}/`), noRoute],
  ["another letter case", get(one.toUpperCase()), noRoute],
  ["an encoded fixed part", get(one.replace("api", "%61pi")), noRoute],
  ["an id in upper case", get(`${one.replace(build, build.toUpperCase())}/parameters`), listed],
  [
    "a parameter of a path",
    get(`${one};a=b`),
    refused(400, `Invalid UUID "${build};a=b".`, "invalid UUID length: 40"),
  ],
  ["absolute-form", get(`http://elsewhere.example${one}/parameters`), listed],
  ["an asterisk", bare("OPTIONS *", ""), noRoute],
  ["a fragment", get(`${one}/parameters#/x`), listed],
  ["raw bytes above ASCII", get(named("me", "\xe4")), byNode(400)],
  ["a space", get(`${one} x`), byNode(400)],
  ["two slashes before what stands beside", get("//healthz"), noRoute],
];

export const queries: Rows = ({ get, builds, build, one, listed }) => {
  const list = (query: string): string => get(`${builds}?${query}`);
  const none = { status: 200, body: [] };
  return [
    ["a number twice", list("limit=1&limit=2"), badQuery("limit", "must be given once")],
    [
      "an id twice",
      list(`after_id=${build}&after_id=${build}`),
      badQuery("after_id", "must be given once"),
    ],
    ["a list with brackets", list("offset[]=0&offset[50000000]=0&offset=9"), none],
    ["an empty name", list("=1&=2&offset=9"), none],
    ["no hexadecimal", list("limit=%zz"), badQuery("limit", "must be percent-encoded UTF-8")],
    ["overlong", list("limit=%C0%AF"), badQuery("limit", "must be percent-encoded UTF-8")],
    ["a malformed name", list("%=1"), badQuery("%", "must be percent-encoded UTF-8")],
    ["what no operation asks for, malformed", list("x=%&offset=9"), none],
    ["a plus for a space", list("limit=+1"), badPage("limit", " 1")],
    [
      "a time that is none",
      list("since=2026-02-30T00:00:00Z"),
      refused(
        400,
        "bad `since` format, must be RFC3339",
        'parsing time "2026-02-30T00:00:00Z" as "2006-01-02T15:04:05Z07:00": cannot parse "2026-02-30T00:00:00Z" as "2006"',
      ),
    ],
    ["a time beyond all", list("since=9999-12-31T23:59:59Z"), none],
    ["what the operation does not ask for", get(`${one}/parameters?limit=x`), listed],
  ];
};

export const numbers: Rows = ({ get, builds, one }) => {
  const page = (text: string): string => get(`${builds}?limit=${text}`);
  const line = (text: string): string => get(`${one}/logs?after=${text}`);
  const numbered = (text: string): string => get(named("me", "a", text));
  const noLine = refused(400, 'Query param "after" must be an integer.', undefined, [
    { field: "after", detail: "Must be an integer" },
  ]);
  const noNumber = (text: string, why = "invalid syntax") =>
    refused(
      400,
      "Failed to parse build number as integer.",
      `strconv.ParseInt: parsing "${text}": ${why}`,
    );
  const nines = "9".repeat(400);
  const beyond = "value out of range";
  return [
    ["an exponent", page("1e3"), badPage("limit", "1e3")],
    ["hexadecimal", page("0x10"), badPage("limit", "0x10")],
    ["an underscore", page("1_000"), badPage("limit", "1_000")],
    ["a digit of another script", page("%D9%A3"), badPage("limit", "\u0663")],
    ["a fraction", page("1.0"), badPage("limit", "1.0")],
    ["Infinity", page("Infinity"), badPage("limit", "Infinity")],
    [
      "a minus",
      page("-1"),
      badQuery("limit", "must be a valid 32-bit positive integer: value is negative"),
    ],
    ["beyond 32 bits", page("2147483648"), badPage("limit", "2147483648", beyond)],
    ["400 digits", page(nines), badPage("limit", nines, beyond)],
    ["the largest", get(`${builds}?offset=2147483647`), { status: 200, body: [] }],
    ["a line beyond 64 bits", line("9223372036854775808"), noLine],
    ["a line beyond what a double holds", line("9007199254740993"), noLine],
    ["the largest line that it holds", line("9007199254740991"), { status: 200, body: [] }],
    ["a line with an exponent", line("1e3"), noLine],
    ["a build beyond 32 bits", numbered("2147483648"), noNumber("2147483648", beyond)],
    ["a build of 400 digits", numbered(nines), noNumber(nines, beyond)],
    ["a build with a zero before it", numbered("01"), noNumber("01")],
    ["a build with a plus", numbered("+1"), noNumber("+1")],
  ];
};

export const injections: Rows = ({ get, builds }) => [
  [
    "an id that is SQL",
    get("/api/v2/workspacebuilds/'%20or%201=1--"),
    refused(400, `Invalid UUID "' or 1=1--".`, "invalid UUID length: 10"),
  ],
  ["a name that is SQL", get(named("me", "'%20or%201=1--")), notFound],
  ["a name that is a pattern", get(named("me", "%25")), notFound],
  [
    "a user that is a pattern",
    get(named("m_mber")),
    refused(400, '"user" must be an existing uuid or username.', 'queried user="m_mber"'),
  ],
  [
    "an order that nobody asked for",
    get(`${builds}?offset=9&order_by=pg_sleep(9)`),
    { status: 200, body: [] },
  ],
  [
    "a cursor that is SQL",
    get(`${builds}?after_id=';drop%20table%20users--`),
    badQuery("after_id", "must be a valid uuid"),
  ],
];
