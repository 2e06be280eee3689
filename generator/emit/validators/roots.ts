/** The values of operations that are held to a schema. */
import type { ApiModel, Content, Operation, TypeView } from "../../model/api-model.ts";
import type { Direction } from "../../model/assertion/view.ts";
import type { Type } from "../../model/type.ts";

/** A value, and what its validator is called if its schema has no name. */
export interface Root {
  readonly id: string;
  readonly direction: Direction;
  readonly words: readonly string[];
  readonly type: Type;
  readonly view: TypeView;
}

/** Every parameter, body, answer, header and frame; what a component is shared under is named after it. */
export function rootsOf(model: ApiModel): Root[] {
  const roots = model.operations.flatMap((operation) => [
    ...requestRoots(operation),
    ...responseRoots(operation),
  ]);
  // Of several places with one schema the first by name gives the name, whatever their order.
  return roots.sort((one, other) => (one.words.join(" ") < other.words.join(" ") ? 1 : -1));
}

/** Whether the values of a media type can be held to its schema: bytes are what they are, and so is text that a schema takes for something else. */
export function isValidated({ kind, items, schema, type, documentType }: Content): boolean {
  if (items !== undefined) return schema !== undefined;
  return schema !== undefined && kind !== "bytes" && (kind !== "text" || type === documentType);
}

function requestRoots({ names, parameters, body }: Operation): Root[] {
  const root = (id: string | undefined, type: Type, words: readonly string[]): Root[] =>
    id === undefined ? [] : [{ id, direction: "request", words, type, view: "request" }];
  const contents = body?.contents.filter(isValidated) ?? [];
  return [
    ...parameters.flatMap((each) =>
      root(
        each.schema,
        each.type,
        each.component === undefined
          ? [names.call, each.in, each.name]
          : [each.component, "Parameter"],
      ),
    ),
    ...contents.flatMap((each) =>
      root(each.schema, each.type, [
        ...(body?.component === undefined ? [names.call] : [body.component]),
        "Body",
        ...kindOf(each, contents),
      ]),
    ),
  ];
}

function responseRoots({ names, responses, stream }: Operation): Root[] {
  const root = (id: string | undefined, type: Type, words: readonly string[]): Root[] =>
    id === undefined ? [] : [{ id, direction: "response", words, type, view: "response" }];
  return [
    ...responses.flatMap((response) => {
      const { status, component, headers } = response;
      const contents = response.contents.filter(isValidated);
      const whose =
        component === undefined
          ? [`${names.call}${status === "default" ? "Default" : status}`]
          : [component, "Response"];
      return [
        ...contents.flatMap((each) =>
          root(each.schema, each.type, [...whose, ...kindOf(each, contents)]),
        ),
        ...headers.flatMap((each) =>
          root(
            each.schema,
            each.type,
            each.component === undefined
              ? [...whose, "Header", each.name]
              : [each.component, "Header"],
          ),
        ),
      ];
    }),
    ...(stream ? root(stream.schema, stream.send, [stream.names.call, "Frame"]) : []),
  ];
}

/** What tells a media type from the others beside it. */
function kindOf({ mediaType }: Content, all: readonly Content[]): string[] {
  return all.length > 1 ? [mediaType] : [];
}
