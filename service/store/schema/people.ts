/** Who there is: organizations, users, and the keys that users sign in with. */
import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/** What a user is on the whole site. */
export type Role = "owner" | "template-admin" | "member" | "auditor";

export type UserStatus = "active" | "suspended";

export const organizations = pgTable("organizations", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
});

export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organizations.id),
    username: text().notNull(),
    avatarUrl: text("avatar_url").notNull().default(""),
    role: text().$type<Role>().notNull(),
    status: text().$type<UserStatus>().notNull(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
  },
  (table) => [uniqueIndex("users_username").on(sql`lower(${table.username})`)],
);

/** A key is told as `<id>-<secret>`; only the SHA-256 of the secret is kept. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: text().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    hashedSecret: bytes("hashed_secret").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
  },
  (table) => [index("api_keys_user").on(table.userId)],
);
