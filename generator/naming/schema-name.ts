/** How schemas are called in TypeScript. */
import { allocate } from "./allocate.ts";
import { pascalCase, snakeCase, spelledOut } from "./case.ts";
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

/**
 * The type names of all schemas, by key. Where several want one name, a schema is told apart by its own
 * spelling (`Foo-Bar` → `Foo_Bar`), else by its file (`TreeNode`), else by its whole place.
 */
export function nameSchemas(schemas: readonly SchemaToName[]): ReadonlyMap<string, string> {
  return allocate(
    schemas.map(({ key, name }) => {
      const wanted = wantedSchemaName(name);
      return {
        key,
        spelling: name,
        wanted,
        otherwise: () => [
          declarable(snakeCase(name)),
          ...namesByFile(key, name).map(declarable),
          `${wanted}_${spelledOut(name)}`,
        ],
      };
    }),
    typesOfOurs,
  );
}

/** For `schemas/tree.yaml#/definitions/Node`: `TreeNode`, `SchemasTreeDefinitionsNode`. */
function namesByFile(key: string, name: string): string[] {
  const [file = "", pointer = ""] = key.split("#");
  if (file === "") return [];
  const path = file.replace(/\.[^./]*$/, "");
  const stem = path.split("/").at(-1) ?? "";
  return [pascalCase(`${stem} ${name}`), pascalCase(`${path} ${pointer}`)];
}
