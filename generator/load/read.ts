/** Reads the bytes of one file, from the disk or the network, within the bounds that were set. */
import { fileURLToPath } from "node:url";
import { count, raise } from "./limits.ts";
import { type Bounds, type Failure, isInside, outside } from "./scope.ts";
import { displayName, isRemote } from "./uri.ts";

export type ReadResult =
  { readonly bytes: Uint8Array; readonly uri: string } | { readonly failure: Failure };

const mostRedirects = 5;

/** Reads the file that a reference leads to; {@link scopeFailure} has let it pass. */
export async function readReferenced(uri: string, bounds: Bounds): Promise<ReadResult> {
  if (isRemote(uri)) return readUrl(uri, bounds);
  const name = displayName(uri, bounds.cwd);
  const path = fileURLToPath(uri);
  try {
    const real = await bounds.port.realpath(path);
    if (!bounds.allowOutside && !(await isInside(real, bounds))) return { failure: outside(name) };
    const { kind } = await bounds.port.stat(real);
    if (kind !== "file") return { failure: unreadable(name, kind === "directory" ? "EISDIR" : "") };
    return { bytes: await bounds.port.readFile(real, bounds.maxBytes), uri };
  } catch (error) {
    return { failure: unreadable(name, codeOf(error)) };
  }
}

/** Reads a URL, following redirects within its origin and to allowed origins. */
export async function readUrl(uri: string, bounds: Bounds): Promise<ReadResult> {
  const { origin } = new URL(uri);
  let url = uri;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const here = new URL(url);
    const isOwn = here.origin === origin && mayHaveHeaders(origin, bounds);
    const name = displayName(url, bounds.cwd);
    try {
      const headers = { accept: "application/yaml, application/json, */*;q=0.5" };
      const answer = await bounds.port.fetch(
        url,
        isOwn ? { ...headers, ...bounds.headers } : headers,
        bounds.maxBytes,
      );
      if (answer.status === 200) return { bytes: answer.bytes, uri: url };
      const next = answer.location === undefined ? undefined : URL.parse(answer.location, url);
      if (answer.status < 300 || answer.status > 399 || !next)
        return { failure: await answered(name, here.host, answer.status) };
      if (next.origin !== origin && !bounds.allowRemote.has(next.origin))
        return { failure: redirectedAway(name, next.origin) };
      next.hash = next.username = next.password = "";
      url = next.href;
    } catch (error) {
      return { failure: noAnswer(name, here.host, error) };
    }
  }
  const message = `\`${displayName(uri, bounds.cwd)}\` redirects more than ${count(mostRedirects)} times`;
  return { failure: { rule: "ref-resolves", message } };
}

/** The failure of a file that cannot be read, by Node's error code. */
export function unreadable(name: string, code: string): Failure {
  const rule = "ref-resolves";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { rule, message: `there is no file \`${name}\``, hint: "Is the path right?" };
    case "EISDIR":
      return { rule, message: `\`${name}\` is a directory`, hint: "Name a file in it" };
    case "EACCES":
    case "EPERM":
      return { rule, message: `\`${name}\` may not be read`, hint: "Check its permissions" };
    case "ELOOP":
      return { rule, message: `\`${name}\` is a symbolic link that leads to itself` };
    default:
      return { rule, message: `\`${name}\` cannot be read${code === "" ? "" : ` (${code})`}` };
  }
}

/** Node's code of a system error; empty for any other. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** What to say of a file that is larger than the limit. */
export function tooLarge(maxBytes: number): { message: string; hint: string } {
  const mebibytes = maxBytes / 1024 / 1024;
  const most = Number.isInteger(mebibytes) ? `${count(mebibytes)} MiB` : `${count(maxBytes)} bytes`;
  return { message: `the file is larger than ${most}`, hint: raise("fileBytes") };
}

function mayHaveHeaders(origin: string, { allowRemote, inputUri }: Bounds): boolean {
  return allowRemote.has(origin) || (isRemote(inputUri) && new URL(inputUri).origin === origin);
}

async function answered(name: string, host: string, status: number): Promise<Failure> {
  // Most runs load no URL: the half of Node that knows HTTP need not start for them.
  const { STATUS_CODES } = await import("node:http");
  const said = `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  return {
    rule: "ref-resolves",
    message: `\`${name}\` cannot be loaded: ${host} answered ${said}`,
    ...(status === 401 || status === 403
      ? { hint: "Send what the server asks for with -H 'Authorization: …'" }
      : {}),
  };
}

function redirectedAway(name: string, origin: string): Failure {
  return {
    rule: "ref-scope",
    message: `\`${name}\` redirects to ${origin}, which is not allowed`,
    hint: `Name the new address, or allow it with --allow-remote ${origin}`,
  };
}

function noAnswer(name: string, host: string, error: unknown): Failure {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = codeOf(error) || codeOf(cause);
  const isLate = error instanceof Error && error.name === "TimeoutError";
  const why = isLate ? "no answer in time" : code === "" ? "no answer" : code;
  return {
    rule: "ref-resolves",
    message: `\`${name}\` cannot be loaded from ${host}: ${why}`,
    ...(/CERT|SELF_SIGNED|ISSUER/.test(code)
      ? { hint: "Name your own authority's certificate in NODE_EXTRA_CA_CERTS" }
      : {}),
  };
}
