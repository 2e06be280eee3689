/** Who asks: from a token to a session, or to the words of a refusal. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "specwright-runtime/server";
import type { Role, UserStatus } from "./store/schema/people.ts";
import { partsOf, tokenOf } from "./token.ts";

/** Whoever asks. Handlers get it as their context. */
export interface Session {
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
}

/** A key as it is kept, with its user. */
export interface StoredKey extends Session {
  /** SHA-256. */
  readonly hashedSecret: Uint8Array;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  readonly status: UserStatus;
}

/** Why a request has no session. */
export interface Denied {
  readonly message: string;
  readonly detail?: string;
}

export type Authenticated =
  | { readonly session: Session; readonly denied?: undefined }
  | { readonly denied: Denied; readonly session?: undefined };

/** Tells who sends a request. */
export type Authenticate = (request: RawRequest) => Promise<Authenticated>;

const signedOut =
  "You are signed out or your session has expired. Please sign in again to continue.";

/** Said where no token came. */
export const nobody: Denied = {
  message: signedOut,
  detail: 'Cookie "coder_session_token" or query parameter must be provided.',
};

/** @param findKey looks a key up by its id; what it throws, `authenticate` rejects with */
export const authentication =
  (
    findKey: (id: string) => Promise<StoredKey | undefined>,
    now: () => number = Date.now,
  ): Authenticate =>
  (request) =>
    authenticated(tokenOf(request), findKey, now);

/** Asks once for each request, however often it is asked itself. */
export function once(authenticate: Authenticate): Authenticate {
  const known = new WeakMap<RawRequest, Promise<Authenticated>>();
  return (request) => {
    const before = known.get(request);
    if (before !== undefined) return before;
    const asked = authenticate(request);
    known.set(request, asked);
    return asked;
  };
}

async function authenticated(
  token: string | undefined,
  findKey: (id: string) => Promise<StoredKey | undefined>,
  now: () => number,
): Promise<Authenticated> {
  if (token === undefined) return { denied: nobody };
  const parts = partsOf(token);
  if (parts.fault !== undefined) return denied(parts.fault);
  const key = await findKey(parts.id);
  const isRight = isSecret(parts.secret, key?.hashedSecret ?? unknownSecret);
  if (key === undefined) return denied("API key is invalid.");
  if (!isRight) return denied("API key secret is invalid.");
  if (Date.parse(key.expiresAt) <= now())
    return denied(`API key expired at "${spoken(key.expiresAt)}".`);
  const { userId, username, role, status } = key;
  if (status !== "active")
    return {
      denied: {
        message: `User is not active (status = "${status}"). Contact an admin to reactivate your account.`,
      },
    };
  return { session: { userId, username, role } };
}

const denied = (detail: string): Authenticated => ({ denied: { message: signedOut, detail } });

// So that an unknown id takes as much work as a known one.
const unknownSecret = new Uint8Array(32);

function isSecret(secret: string, hashed: Uint8Array): boolean {
  const digest = createHash("sha256").update(secret).digest();
  return hashed.length === digest.length && timingSafeEqual(digest, hashed);
}

/** `2026-03-01T18:00:00Z` as servers say it: `2026-03-01 18:00:00 +0000 UTC`. */
const spoken = (time: string): string => `${time.replace("T", " ").replace("Z", "")} +0000 UTC`;
