/** How operations, and the types derived from them, are called in TypeScript. */
import { allocate, type Claim } from "./allocate.ts";
import { camelCase, capitalised, pascalCase, snakeCase, spelledOut } from "./case.ts";
import { callable, declarable, functionsOfOurs } from "./reserved.ts";

/** An operation that gets a function of its own. */
export interface OperationToName {
  /** Its identity: file and pointer. */
  readonly key: string;
  readonly operationId: string | undefined;
  /** Lower case. */
  readonly method: string;
  readonly path: string;
}

/** The function name that an operation would have if it stood alone: its operationId, else method and path. */
export function wantedOperationName({ operationId, method, path }: OperationToName): string {
  return operationId === undefined || operationId === ""
    ? callable(camelCase(`${method} ${readable(path)}`))
    : calledBy(operationId);
}

/** The function name that an operationId makes. */
export function calledBy(operationId: string): string {
  return callable(camelCase(operationId));
}

/** The function names of all operations, by key. */
export function nameOperations(
  operations: readonly OperationToName[],
): ReadonlyMap<string, string> {
  return allocate(operations.map(operationClaim), functionsOfOurs);
}

/** A type that is derived from an operation, such as `GetUserInput`. */
export interface DerivedType {
  readonly key: string;
  /** The operation's function name. */
  readonly operation: string;
  /** What the type is of it: `Input`, `200` … */
  readonly part: string;
}

/** The type names of derived types, by key; a schema's name in `taken` stays the schema's. */
export function nameDerivedTypes(
  types: readonly DerivedType[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const operations = new Set(types.map(({ operation }) => operation));
  const pascal = new Map([...operations].map((each) => [each, pascalCase(each)]));
  return allocate(
    types.map(({ key, operation, part }) => {
      const stem = pascal.get(operation) ?? operation;
      const wanted = declarable(stem + part);
      const spelling = capitalised(operation) + part;
      return {
        key,
        spelling,
        wanted,
        otherwise: () => [
          declarable(spelling),
          `${stem}Operation${part}`,
          `${capitalised(operation)}Operation${part}`,
        ],
      };
    }),
    taken,
  );
}

// Told apart by its own spelling, else by its path, else by method and path.
function operationClaim(operation: OperationToName): Claim {
  const { key, operationId = "", method, path } = operation;
  const wanted = wantedOperationName(operation);
  return {
    key,
    spelling: operationId,
    wanted,
    otherwise: () => [
      ...(operationId === "" ? [] : [callable(snakeCase(operationId))]),
      wanted + spelledOut(path),
      wanted + spelledOut(`${method} ${path}`),
    ],
  };
}

// `/users/{id}` reads as "users by id".
function readable(path: string): string {
  return path.replace(/\{([^{}]*)\}/g, " by $1 ");
}
