/** Who asks. */
import type { FastifyRequest } from "fastify";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Query } from "./database.ts";

export interface Session {
  readonly userId: string;
  readonly role: string;
}

export async function sessionOf(
  query: Query,
  request: FastifyRequest,
): Promise<Session | undefined> {
  const [id = "", secret = "", ...more] = tokenOf(request).split("-");
  if (id.length !== 10 || secret.length !== 22 || more.length > 0) return undefined;
  const [key] = await query(
    "find_key",
    `select u.id, u.username, u.role, u.status, k.hashed_secret, k.expires_at
      from api_keys k join users u on u.id = k.user_id where k.id = $1`,
    [id],
  );
  if (key === undefined) return undefined;
  const hashed = key["hashed_secret"] as Uint8Array;
  const digest = createHash("sha256").update(secret).digest();
  if (hashed.length !== digest.length || !timingSafeEqual(digest, hashed)) return undefined;
  if (Date.parse(String(key["expires_at"]).replace(" ", "T")) <= Date.now()) return undefined;
  if (key["status"] !== "active") return undefined;
  return { userId: String(key["id"]), role: String(key["role"]) };
}

function tokenOf({ headers, url }: FastifyRequest): string {
  const cookie = /(?:^|;\s*)coder_session_token=([^;]*)/.exec(headers.cookie ?? "")?.[1];
  if (cookie !== undefined && cookie !== "") return cookie;
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  const bearer = /^bearer (.*)$/i.exec(headers.authorization ?? "")?.[1];
  const header = headers["coder-session-token"];
  return String(
    query.get("coder_session_token") || header || bearer || query.get("access_token") || "",
  );
}

/** Whether a page may have made a browser send this: it changes something on the word of the cookie alone. */
export function isForged({ method, headers }: FastifyRequest): boolean {
  const { cookie } = headers;
  if (method === "GET" || cookie === undefined || !cookie.includes("coder_session_token="))
    return false;
  const given = /(?:^|;\s*)csrf_token=([^;]*)/.exec(cookie)?.[1];
  return headers["coder-session-token"] === undefined && headers["x-csrf-token"] !== given;
}
