/** The keys that tokens name. */
import { eq } from "drizzle-orm";
import type { StoredKey } from "./authentication.ts";

import { apiKeys, users } from "./store/schema.ts";
import type { Store } from "./store/store.ts";
import { isStorable } from "./wire/storable.ts";

/** A key with its user; undefined for an id that there is none of. */
export async function findApiKey({ db }: Store, id: string): Promise<StoredKey | undefined> {
  if (!isStorable(id)) return undefined;
  const [found] = await db
    .select({
      userId: users.id,
      username: users.username,
      role: users.role,
      status: users.status,
      hashedSecret: apiKeys.hashedSecret,
      expiresAt: apiKeys.expiresAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeys.id, id));
  return found;
}
