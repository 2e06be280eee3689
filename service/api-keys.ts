/** The keys that tokens name. */
import { eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { StoredKey } from "./authentication.ts";
import { prepareSelect } from "./store/prepared.ts";
import { apiKeys, users } from "./store/schema.ts";
import type { Store } from "./store/store.ts";
import { isStorable } from "./wire/storable.ts";

/** A key with its user; undefined for an id that there is none of. */
export async function findApiKey({ db }: Store, id: string): Promise<StoredKey | undefined> {
  if (!isStorable(id)) return undefined;
  const [found] = await keyById(db, { id });
  return found;
}

const keyById = prepareSelect(
  "api_key",
  new QueryBuilder()
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
    .where(eq(apiKeys.id, sql.placeholder("id"))),
);
