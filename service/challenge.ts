/** What a 401 says to OAuth clients (RFC 6750, section 3). */
import type { Denied } from "./authentication.ts";

/** @param accessUrl where the service is reached, without a slash at the end */
export function challengeOf({ message, detail = message }: Denied, accessUrl: string): string {
  // RFC 6750 allows neither of these in a description.
  const description = detail.replaceAll('"', "'").replaceAll("\\", "/");
  return [
    'Bearer realm="coder"',
    'error="invalid_token"',
    `error_description="${description}"`,
    `resource_metadata="${accessUrl}/.well-known/oauth-protected-resource"`,
  ].join(", ");
}
