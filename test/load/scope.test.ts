import { describe, expect, test } from "vitest";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { type LoadOptions, load } from "../../generator/load/load.ts";
import { type Machine, memoryPort, systemError } from "./memory-port.ts";
import { told } from "./told.ts";

const remote = "https://api.example";

const attempt = async (input: string, machine: Machine, options: LoadOptions = {}) => {
  const port = memoryPort(machine);
  const loaded = await load(input, { cwd: "/work", port, ...options });
  return {
    told: told(loaded.diagnostics),
    hints: loaded.diagnostics.map(({ hint }) => hint),
    names: [...loaded.files.values()].map(({ name }) => name),
    asked: port.asked,
  };
};

describe("files outside the input's folder", () => {
  const files = {
    "/work/spec/a.yaml":
      "a: {$ref: ../b.yaml}\nc: {$ref: /etc/passwd}\nd: {$ref: 'file:///work/spec-2/x'}\n",
    "/work/b.yaml": "b: 1",
    "/etc/passwd": "secret: 1",
    "/work/spec-2/x": "x: 1",
  };

  test("are refused, unread", async () => {
    const outcome = await attempt("spec/a.yaml", { files });
    expect(outcome.told).toEqual([
      "spec/a.yaml:1:11 ref-scope `b.yaml` is outside the folder of the input",
      "spec/a.yaml:2:11 ref-scope `../etc/passwd` is outside the folder of the input",
      "spec/a.yaml:3:11 ref-scope `spec-2/x` is outside the folder of the input",
    ]);
    expect(outcome.hints[0]).toBe("Move it into that folder, or allow it with --allow-outside");
    expect(outcome.asked.reads).toEqual(["/work/spec/a.yaml"]);
  });

  test("are read when that is allowed", async () => {
    const outcome = await attempt("spec/a.yaml", { files }, { allowOutside: true });
    expect(outcome.told).toEqual([]);
    expect(outcome.names).toEqual(["spec/a.yaml", "b.yaml", "../etc/passwd", "spec-2/x"]);
  });

  test("a folder that is a link is looked through", async () => {
    const links = { "/work/spec/x.yaml": "/etc/passwd" };
    const linked = { ...files, "/work/spec/a.yaml": "a: {$ref: x.yaml}" };
    expect((await attempt("spec/a.yaml", { files: linked, links })).told).toEqual([
      "spec/a.yaml:1:11 ref-scope `spec/x.yaml` is outside the folder of the input",
    ]);
  });
});

describe("references to the network", () => {
  const files = { "/work/a.yaml": `a: {$ref: '${remote}/x/b.yaml#/b'}\n` };
  const urls = {
    [`${remote}/x/b.yaml`]: "b: {$ref: c.yaml}",
    [`${remote}/x/c.yaml`]: "c: 1",
  };

  test("are refused, and nothing is sent", async () => {
    const outcome = await attempt("a.yaml", { files, urls });
    expect(outcome.told).toEqual([
      `a.yaml:1:11 ref-scope \`${remote}/x/b.yaml\` is on the network, and ${remote} is not allowed`,
    ]);
    expect(outcome.hints[0]).toContain(`--allow-remote ${remote}`);
    expect(outcome.asked.requests).toEqual([]);
  });

  test("are read from an allowed origin, with what they refer to", async () => {
    const outcome = await attempt("a.yaml", { files, urls }, { allowRemote: [remote] });
    expect(outcome.told).toEqual([]);
    expect(outcome.names).toEqual(["a.yaml", `${remote}/x/b.yaml`, `${remote}/x/c.yaml`]);
  });

  test.each([
    "http://api.example",
    `${remote}:8443`,
    "https://example",
    "https://api.example.evil",
  ])("are refused when only %s is allowed", async (origin) => {
    const outcome = await attempt("a.yaml", { files, urls }, { allowRemote: [origin] });
    expect(outcome.asked.requests).toEqual([]);
    expect(outcome.told).toHaveLength(1);
  });

  test.each(["data:text/plain,a", "ftp://a.example/b", "javascript:x", "urn:x:y"])(
    "%s is never followed",
    async (reference) => {
      const text = { "/work/a.yaml": `a: {$ref: '${reference}'}\n` };
      const outcome = await attempt("a.yaml", { files: text }, { allowOutside: true });
      expect(outcome.told).toEqual([
        `a.yaml:1:11 ref-scope \`${reference}\` is neither a file nor an http(s) URL`,
      ]);
    },
  );

  test("a document from the network may not name files of this machine", async () => {
    const outcome = await attempt(
      `${remote}/a.yaml`,
      { urls: { [`${remote}/a.yaml`]: "a: {$ref: 'file:///etc/passwd'}" } },
      { allowOutside: true },
    );
    expect(outcome.told[0]).toContain("which a document from the network may not name");
    expect(outcome.asked.reads).toEqual([]);
  });

  test("a URL's user, password and query are not shown", async () => {
    const text = {
      "/work/a.yaml": "a: {$ref: 'https://me:hunter2@h.example/b.yaml?token=s3cret'}",
    };
    const outcome = await attempt("a.yaml", { files: text });
    expect(outcome.told[0]).toContain("`https://h.example/b.yaml` is on the network");
    expect(JSON.stringify(outcome)).not.toMatch(/hunter2|s3cret/);
  });

  test("an origin that is none is refused", async () => {
    for (const origin of ["api.example", `${remote}/x`, "file:///"])
      await expect(attempt("a.yaml", { files }, { allowRemote: [origin] })).rejects.toThrow(
        CannotRunError,
      );
  });
});

describe("an input from the network", () => {
  const url = `${remote}/v1/openapi.yaml`;
  const headers = { Authorization: "Bearer s3cret" };

  test("reaches files below its own path, with the headers given", async () => {
    const urls = {
      [url]:
        "a: {$ref: b/c.yaml}\nd: {$ref: ../d.yaml}\ne: {$ref: 'https://other.example/e.yaml'}\n",
      [`${remote}/v1/b/c.yaml`]: "c: 1",
      [`${remote}/d.yaml`]: "d: 1",
    };
    const outcome = await attempt(url, { urls }, { headers });
    expect(outcome.names).toEqual([url, `${remote}/v1/b/c.yaml`]);
    expect(outcome.told).toEqual([
      `${url}:2:11 ref-scope \`${remote}/d.yaml\` is outside the folder of the input`,
      `${url}:3:11 ref-scope \`https://other.example/e.yaml\` is on the network, and https://other.example is not allowed`,
    ]);
    for (const request of outcome.asked.requests)
      expect(request.headers).toMatchObject({ authorization: "Bearer s3cret" });
  });

  test("sends user and password of the URL as a header, and shows neither", async () => {
    const port = memoryPort({ urls: { [url]: "a: 1" } });
    const loaded = await load("https://me:p%40ss@api.example/v1/openapi.yaml", { port });
    expect(loaded.entry.uri).toBe(url);
    expect(port.asked.requests).toMatchObject([
      { url, headers: { authorization: `Basic ${btoa("me:p@ss")}` } },
    ]);
  });

  test("is followed through redirects of its origin; its base is where it was found", async () => {
    const urls = {
      [`${remote}/latest`]: { status: 302, location: "/v1/openapi.yaml" },
      [url]: "a: {$ref: b.yaml}",
      [`${remote}/v1/b.yaml`]: "b: 1",
    };
    const outcome = await attempt(`${remote}/latest`, { urls });
    expect(outcome.names).toEqual([url, `${remote}/v1/b.yaml`]);
  });

  test("headers stay behind when an allowed redirect leaves the origin", async () => {
    const urls = {
      [url]: { status: 307, location: "https://cdn.example/o.yaml" },
      "https://cdn.example/o.yaml": "a: 1",
    };
    const options = { headers, allowRemote: ["https://cdn.example"] };
    const { asked } = await attempt(url, { urls }, options);
    expect(asked.requests.map((request) => "authorization" in request.headers)).toEqual([
      true,
      false,
    ]);
  });

  const failing: [name: string, machine: Machine, message: string][] = [
    [
      "401",
      { urls: { [url]: { status: 401 } } },
      `\`${url}\` cannot be loaded: api.example answered 401 Unauthorized`,
    ],
    [
      "500",
      { urls: { [url]: { status: 500 } } },
      `\`${url}\` cannot be loaded: api.example answered 500 Internal Server Error`,
    ],
    [
      "a redirect away",
      { urls: { [url]: { status: 301, location: "http://api.example/" } } },
      `\`${url}\` redirects to http://api.example, which is not allowed`,
    ],
    [
      "a redirect in a circle",
      { urls: { [url]: { status: 301, location: url } } },
      `\`${url}\` redirects more than 5 times`,
    ],
    [
      "no server",
      {
        urls: { [url]: new TypeError("fetch failed", { cause: systemError("ECONNREFUSED", "") }) },
      },
      `\`${url}\` cannot be loaded from api.example: ECONNREFUSED`,
    ],
    [
      "its own certificate",
      {
        urls: {
          [url]: new TypeError("fetch failed", {
            cause: systemError("SELF_SIGNED_CERT_IN_CHAIN", ""),
          }),
        },
      },
      `\`${url}\` cannot be loaded from api.example: SELF_SIGNED_CERT_IN_CHAIN`,
    ],
  ];
  test.each(failing)("names status and host: %s", async (_, machine, message) => {
    await expect(attempt(url, machine, { headers })).rejects.toMatchObject({
      name: "CannotRunError",
      message,
    });
  });

  test("a referenced URL that fails is a finding", async () => {
    const outcome = await attempt(url, { urls: { [url]: "a: {$ref: b.yaml}" } });
    expect(outcome.told).toEqual([
      `${url}:1:11 ref-resolves \`${remote}/v1/b.yaml\` cannot be loaded: api.example answered 404 Not Found`,
    ]);
  });

  test("a header that HTTP does not allow is refused without showing it", async () => {
    const outcome = attempt(url, {}, { headers: { Authorization: "s3cret\r\nX: y" } });
    await expect(outcome).rejects.toThrow(/^a header for loading has a name or value that HTTP/);
  });
});
