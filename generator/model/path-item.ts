/** Path items and the operations in them. */
import { isObject, member, type Place } from "../load/loaded.ts";
import type {
  Callback,
  Method,
  Operation,
  Parameter,
  PathItem,
  RequestBody,
  Stream,
} from "./api-model.ts";
import { requestBodyOf, responsesOf } from "./body.ts";
import { documentationOf } from "./documentation.ts";
import { assumedParameters, isIgnored, merged, parametersOf } from "./parameter.ts";
import { child, entries, items, keyOf, members, resolved, textOf, textsOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { securityOf } from "./security.ts";
import { serversOf } from "./server.ts";
import { mediaTypesOf, swaggerBody } from "./upgrade/body.ts";
import { swaggerServers } from "./upgrade/server.ts";

/** The fixed fields of a Path Item Object that hold operations (OpenAPI 3.1.1, section 4.8.9.1). */
export const methods: readonly Method[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** The method as HTTP spells it, which tells letter cases apart. */
export function httpMethodOf(method: Method): string {
  return methods.includes(method) || method === "query" ? method.toUpperCase() : method;
}

/** The operations of a path item by method: `query` and `additionalOperations` came with 3.2 (section 4.9). */
function operationsIn(item: Place, { hasMoreMethods }: Reading): [Method, Place][] {
  const fixed = hasMoreMethods ? [...methods, "query"] : methods;
  const additional = hasMoreMethods ? entries(child(item, "additionalOperations")) : [];
  return [
    ...fixed.flatMap((method): [Method, Place][] => {
      const operation = child(item, method);
      return operation ? [[method, operation]] : [];
    }),
    ...additional.filter(([method]) => !fixed.includes(method.toLowerCase())),
  ];
}

/** An operation before it has names. */
export type DraftOperation = Omit<Operation, "names" | "stream"> & {
  readonly stream?: Omit<Stream, "names"> & { readonly operationId: string };
};
export type DraftPathItem = Omit<PathItem, "operations"> & {
  readonly operations: ReadonlyMap<Method, DraftOperation>;
};

export function pathItemOf(
  path: string,
  place: Place,
  reading: Reading,
): DraftPathItem | undefined {
  const end = resolved(place, reading.loaded);
  if (!end || !isObject(end.value)) return undefined;
  const component = reading.components.nameOf("pathItems", place);
  const parameters = parametersOf(child(end, "parameters"), reading);
  const servers = child(end, "servers");
  const operations = new Map<Method, DraftOperation>();
  for (const [method, operation] of operationsIn(end, reading)) {
    if (!isObject(operation.value)) continue;
    const inherited = servers && !child(operation, "servers") ? serversOf(servers) : undefined;
    const own = parametersOf(child(operation, "parameters"), reading);
    const stated = merged(parameters, own).filter((parameter) => isInPath(parameter, path));
    const body = bodyOf(operation, child(end, "parameters"), reading);
    operations.set(method, {
      ...operationOf(path, method, operation, reading),
      ...(body ? { body } : {}),
      parameters: [
        ...stated.filter((parameter) => !isIgnored(parameter)),
        ...assumedParameters(path, stated),
      ],
      ignoredParameters: stated.filter(isIgnored),
      ...(inherited ? { servers: inherited } : {}),
    });
  }
  return {
    path,
    doc: documentationOf(end.value),
    parameters,
    operations,
    ...(component === undefined ? {} : { component }),
  };
}

// A path parameter that the path does not name has no place to go: `path-param-unused` tells its author.
function isInPath({ in: location, name }: Parameter, path: string): boolean {
  return location !== "path" || path.includes(`{${name}}`);
}

/** In Swagger 2.0 the body stands among the parameters, of the path item too. */
function bodyOf(
  operation: Place,
  inherited: Place | undefined,
  reading: Reading,
): RequestBody | undefined {
  if (!reading.isSwagger) return requestBodyOf(child(operation, "requestBody"), reading);
  const own = child(operation, "parameters");
  const consumes = mediaTypesOf(reading, "consumes", operation);
  return swaggerBody([...items(own), ...items(inherited)], reading, consumes, own ?? inherited);
}

function operationOf(
  path: string,
  method: Method,
  place: Place,
  reading: Reading,
): Omit<DraftOperation, "parameters" | "ignoredParameters" | "body"> {
  const operationId = textOf(place.value, "operationId");
  const security = securityOf(member(place.value, "security"));
  const servers = reading.isSwagger
    ? swaggerServers(reading.root, place)
    : serversOf(child(place, "servers"));
  const stream = streamOf(child(place, "x-websocket"), reading);
  return {
    method,
    path,
    doc: documentationOf(place.value),
    tags: textsOf(member(place.value, "tags")),
    responses: responsesOf(
      child(place, "responses"),
      reading,
      mediaTypesOf(reading, "produces", place),
    ),
    callbacks: callbacksOf(child(place, "callbacks"), reading),
    ...(operationId === undefined || operationId === "" ? {} : { operationId }),
    ...(security ? { security } : {}),
    ...(servers ? { servers } : {}),
    ...(stream ? { stream } : {}),
  };
}

/** Callback Objects (section 4.8.18); one that is met within itself is not gone into again. */
function callbacksOf(place: Place | undefined, reading: Reading): Callback[] {
  return entries(place).flatMap(([name, each]) => {
    const end = resolved(each, reading.loaded);
    const key = end && keyOf(end, reading.loaded);
    if (!end || key === undefined || reading.callbacks.has(key)) return [];
    reading.callbacks.add(key);
    const items = members(end).flatMap(
      ([expression, item]) => pathItemOf(expression, item, reading) ?? [],
    );
    reading.callbacks.delete(key);
    return [{ name, items }];
  });
}

/** The extension `x-websocket`: an operation that turns into a stream. */
function streamOf(place: Place | undefined, { loaded, reader }: Reading): DraftOperation["stream"] {
  const operationId = textOf(place?.value, "operationId");
  const query = textOf(member(place?.value, "when"), "query");
  const send = place && child(place, "send");
  if (operationId === undefined || query === undefined || !send) return undefined;
  const resume = member(place.value, "resume");
  const resumeQuery = textOf(resume, "query");
  const from = textOf(resume, "from");
  return {
    operationId,
    when: { query },
    send: reader.typeOf(send, { inRequest: false }),
    schema: keyOf(send, loaded),
    ...(resumeQuery === undefined || from === undefined
      ? {}
      : { resume: { query: resumeQuery, from } }),
  };
}
