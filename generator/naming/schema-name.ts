/** How schemas are called in TypeScript. */
import { allocate } from "./allocate.ts";
import { pascalCase, spelledOut } from "./case.ts";
import { declarable, typesOfOurs } from "./reserved.ts";

/** A schema that gets a declaration of its own. */
export interface SchemaToName {
  /** Its identity: file and pointer. */
  readonly key: string;
  /** What the document calls it: its key in `components`, or the name of its file or place. */
  readonly name: string;
}

/** The type name that a schema would have if it stood alone. */
export function wantedSchemaName(name: string): string {
  return declarable(pascalCase(name));
}

/** The type names of all schemas, by key. */
export function nameSchemas(schemas: readonly SchemaToName[]): ReadonlyMap<string, string> {
  return allocate(
    schemas.map(({ key, name }) => {
      const wanted = wantedSchemaName(name);
      return {
        key,
        spelling: name,
        wanted,
        otherwise: [`${wanted}_${spelledOut(name)}`, `${wanted}_${spelledOut(key)}`],
      };
    }),
    typesOfOurs,
  );
}
