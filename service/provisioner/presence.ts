/** A provisioner's row: what it offers, and that it is there. */
import { asc, eq, lt, sql } from "drizzle-orm";
import { organizations, provisionerDaemons as daemons, type Tags } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

/** Says that a provisioner is here. On a database that is this process's alone, all others are gone. */
export async function appear(store: Store, id: string, tags: Tags): Promise<void> {
  const { db } = store;
  const [organization] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .orderBy(asc(organizations.createdAt))
    .limit(1);
  if (organization === undefined) {
    throw new Error("There is no organization to provision for. Seed the store first.");
  }
  if (store.kind === "pglite") await db.delete(daemons);
  const name = `provisioner-${id.slice(0, 8)}`;
  await db.insert(daemons).values({ id, name, tags, organizationId: organization.id });
}

/** Says that it is still here, and forgets those that were not seen for a day. */
export async function beSeen({ db }: Store, id: string): Promise<void> {
  await db
    .update(daemons)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(daemons.id, id));
  await db.delete(daemons).where(lt(daemons.lastSeenAt, sql`now() - interval '1 day'`));
}

export async function disappear({ db }: Store, id: string): Promise<void> {
  await db.delete(daemons).where(eq(daemons.id, id));
}
