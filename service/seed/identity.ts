/** Ids and tokens that come from a seed: the same seed makes the same ones. They are for a demo, no secrets. */
import { createHash } from "node:crypto";

export interface Token {
  /** As it is told: `<id>-<secret>`. */
  readonly text: string;
  readonly id: string;
  /** What is kept of the secret. */
  readonly hashedSecret: Uint8Array;
}

/** A UUID for a label, such as "user member". */
export function idOf(seed: number, label: string): string {
  const bytes = digest(seed, `id ${label}`).subarray(0, 16);
  // Version 4, as those of the service are.
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

/** A token for a label. */
export function tokenOf(seed: number, label: string): Token {
  const id = letters(digest(seed, `key ${label}`), 10);
  const secret = letters(digest(seed, `secret ${label}`), 22);
  const hashedSecret = createHash("sha256").update(secret).digest();
  return { text: `${id}-${secret}`, id, hashedSecret };
}

const digest = (seed: number, label: string): Buffer =>
  createHash("sha256").update(`${seed} ${label}`).digest();

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const letters = (bytes: Uint8Array, count: number): string =>
  [...bytes.subarray(0, count)].map((byte) => alphabet[byte % alphabet.length]).join("");
