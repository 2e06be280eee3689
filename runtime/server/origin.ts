/** Which pages may open a stream: a browser sends a WebSocket's cookies whatever page asks (RFC 6455, section 10.2). */
import type { CommonOptions } from "./options.ts";
import type { RawRequest } from "./request-view.ts";

/** A request without an Origin comes from no page. The server's own origin is that of its Host. */
export function originAllowed(
  request: RawRequest,
  allowed: CommonOptions["allowedOrigins"] = [],
): boolean {
  const origin = request.header("origin");
  if (origin === undefined || allowed === "any" || allowed.includes(origin)) return true;
  const host = hostOf(`http://${request.header("host") ?? ""}`);
  return host !== undefined && host === hostOf(origin);
}

/** Host and port without the scheme's default port: a proxy may have taken the TLS off. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host || undefined : undefined;
}
