/** Settles every name of a model. */
import { type Identifier, identifier } from "../code/identifier.ts";
import { allocate } from "../naming/allocate.ts";
import { pointerTo } from "../load/pointer.ts";
import {
  calledBy,
  type DerivedType,
  nameDerivedTypes,
  nameOperations,
} from "../naming/operation-name.ts";
import { refuseTaken, renamed, type Renames } from "../naming/rename.ts";
import { functionsOfOurs, typesOfOurs } from "../naming/reserved.ts";
import { nameTags } from "../naming/tag-name.ts";
import { nameSchemas, wantedSchemaName } from "../naming/schema-name.ts";
import type { NamedSchema, Operation, Response, View } from "./api-model.ts";
import type { DraftOperation } from "./path-item.ts";
import type { Declared } from "./schema-registry.ts";

/** The names of the schemas in each view, by id. */
export function schemaNames(
  declared: Iterable<Declared>,
  sharedBy: (id: string) => Readonly<Record<View, View>>,
  renames: Renames["schemas"],
): (id: string) => NamedSchema["names"] {
  const schemas = [...declared];
  const kind = { noun: "schema", nameOf: wantedSchemaName } as const;
  const asked = renamed(
    schemas.map(({ id, name }) => ({ key: id, places: [id], spellings: [name] })),
    renames,
    kind,
  );
  const names = nameSchemas(
    schemas.map(({ id, name }) => ({ key: id, name: asked.get(id) ?? name })),
  );
  refuseTaken(asked, names, kind);
  const nameOf = (id: string): string => names.get(id) ?? "Schema";
  const taken = new Set([...names.values(), ...typesOfOurs]);
  const views = nameDerivedTypes(
    schemas.flatMap(({ id }) => [
      { key: `${id} request`, operation: nameOf(id), part: "Input" },
      { key: `${id} received`, operation: nameOf(id), part: "Received" },
    ]),
    taken,
  );
  const components = new Map(schemas.map(({ id, component }) => [id, component]));
  return (id) => {
    const shared = sharedBy(id);
    const own = (view: "response" | "request" | "received"): Identifier =>
      identifier(
        shared[view] === "response"
          ? nameOf(id)
          : (views.get(`${id} ${shared[view]}`) ?? nameOf(id)),
      );
    return {
      response: own("response"),
      request: own("request"),
      received: own("received"),
      component: components.get(id),
    };
  };
}

/** The names of the groups that the first tags of operations make, by tag. */
export function groupNames(operations: readonly Operation[]): ReadonlyMap<string, Identifier> {
  const tags = new Set(operations.flatMap((each) => each.tags.slice(0, 1)));
  const alone = operations.filter((each) => each.tags.length === 0);
  const taken = alone.flatMap(({ names, stream }) => [
    names.call,
    ...(stream ? [stream.names.call] : []),
  ]);
  const names = nameTags([...tags], new Set(taken));
  return new Map([...names].map(([tag, name]) => [tag, identifier(name)]));
}

/** Gives drafts their names; `taken` holds the names of the schemas, which stay theirs. */
export function namedOperations(
  drafts: readonly DraftOperation[],
  taken: ReadonlySet<string>,
  renames?: Renames["operations"],
): Operation[] {
  const calls = callNames(drafts, renames);
  const callOf = (key: string): string => calls.get(key) ?? "operation";
  const derived = nameDerivedTypes(
    drafts
      .flatMap((draft) => [
        ...partsOf(draft).map((part) => ({
          key: `${keyOf(draft)} ${part}`,
          operation: callOf(keyOf(draft)),
          part,
        })),
        ...(draft.stream ? ["Input", "Request"] : []).map((part) => ({
          key: `${streamKeyOf(draft)} ${part}`,
          operation: callOf(streamKeyOf(draft)),
          part,
        })),
      ])
      .concat(headerTypes(drafts, callOf)),
    new Set([...taken, ...typesOfOurs]),
  );
  const wires = allocate(
    [...calls].map(([key, call]) => ({
      key,
      spelling: "",
      wanted: `${call}Operation`,
      otherwise: () => [`${call}Operation_`],
    })),
    new Set([...calls.values(), ...functionsOfOurs]),
  );
  return drafts.map((draft) => {
    const { stream, ...rest } = draft;
    const key = keyOf(draft);
    const type = (part: string): Identifier => identifier(derived.get(`${key} ${part}`) ?? part);
    const named: Operation = {
      ...rest,
      names: {
        call: identifier(callOf(key)),
        input: type("Input"),
        request: type("Request"),
        responses: type("Responses"),
        result: type("Result"),
        answer: type("Answer"),
        wire: identifier(wires.get(key) ?? "wire"),
      },
      responses: draft.responses.map((response) => ({
        ...response,
        name: type(statusPart(response.status)),
        ...(response.headers.length === 0
          ? {}
          : { headersName: identifier(derived.get(headersKeyOf(draft, response)) ?? "Headers") }),
      })),
    };
    if (!stream) return named;
    const streamKey = streamKeyOf(draft);
    const { operationId: _, ...streamRest } = stream;
    return {
      ...named,
      stream: {
        ...streamRest,
        names: {
          call: identifier(callOf(streamKey)),
          input: identifier(derived.get(`${streamKey} Input`) ?? "Input"),
          request: identifier(derived.get(`${streamKey} Request`) ?? "Request"),
          wire: identifier(wires.get(streamKey) ?? "wire"),
        },
      },
    };
  });
}

/** The function names of operations and of their streams, by key. */
function callNames(
  drafts: readonly DraftOperation[],
  renames: Renames["operations"],
): ReadonlyMap<string, string> {
  const operations = drafts.flatMap(({ stream, ...draft }) => {
    const { method, path, operationId } = draft;
    const place = `#${pointerTo("/paths", path, method)}`;
    return [
      { key: keyOf(draft), operationId, method, path, place },
      ...(stream
        ? [
            {
              key: streamKeyOf(draft),
              operationId: stream.operationId,
              method,
              path,
              place: `${place}/x-websocket`,
            },
          ]
        : []),
    ];
  });
  const kind = { noun: "operation", nameOf: calledBy } as const;
  const asked = renamed(
    operations.map(({ key, operationId, method, path, place }) => ({
      key,
      places: [place],
      spellings: [operationId ?? "", `${method.toUpperCase()} ${path}`].filter(
        (each) => each !== "",
      ),
    })),
    renames,
    kind,
  );
  const names = nameOperations(
    operations.map((each) => ({ ...each, operationId: asked.get(each.key) ?? each.operationId })),
  );
  refuseTaken(asked, names, kind);
  return names;
}

/** The types of headers, once for each component and for each response that is none. */
function headerTypes(
  drafts: readonly DraftOperation[],
  callOf: (key: string) => string,
): DerivedType[] {
  const types = drafts.flatMap((draft) =>
    draft.responses
      .filter(({ headers }) => headers.length > 0)
      .map((response) => ({
        key: headersKeyOf(draft, response),
        operation: response.component ?? callOf(keyOf(draft)),
        part: `${response.component === undefined ? statusPart(response.status) : ""}Headers`,
      })),
  );
  return [...new Map(types.map((type) => [type.key, type])).values()];
}

function headersKeyOf(draft: DraftOperation, { component, status }: Response): string {
  return component === undefined ? `${keyOf(draft)} ${status} headers` : `responses ${component}`;
}

function partsOf({ responses }: DraftOperation): string[] {
  return [
    "Input",
    "Request",
    "Responses",
    "Result",
    "Answer",
    ...responses.map(({ status }) => statusPart(status)),
  ];
}

function statusPart(status: string): string {
  return status === "default" ? "Default" : status;
}

function keyOf({ method, path }: Pick<DraftOperation, "method" | "path">): string {
  return `${path} ${method}`;
}

function streamKeyOf(draft: Pick<DraftOperation, "method" | "path">): string {
  return `${keyOf(draft)} x-websocket`;
}
