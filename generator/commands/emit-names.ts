/** What can be emitted, by the names that options use. */
import type { Enums, ImportExtension } from "../emit/options.ts";
import type { Dates, Int64 } from "../model/scalar-type.ts";

/** `types.ts`, `client.ts`, `server.ts`, `validators.ts` and `openapi.json`. */
export const emitNames = ["types", "client", "server", "validators", "document"] as const;

export type Emit = (typeof emitNames)[number];

/** How one emitted file names another: `./types.js`, `./types.ts` or `./types`. */
export const importExtensions = ["js", "ts", "none"] as const satisfies readonly ImportExtension[];

/** What a schema that lists its values is in `types.ts`. */
export const enumKinds = ["union", "const", "enum"] as const satisfies readonly Enums[];

/** What texts of dates and times are in a program. */
export const dateKinds = ["string", "date", "temporal"] as const satisfies readonly Dates[];

/** What integers of 64 bits are in a program. */
export const int64Kinds = ["number", "bigint", "string"] as const satisfies readonly Int64[];

export type { Enums, ImportExtension };
