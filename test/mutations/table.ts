/**
 * What is broken, and which test must see it: for each pain of users that a test is named after, one place
 * of the emitter or the runtime, changed so that the pain comes back.
 */
export interface Mutation {
  /** The number of the pain, with which its tests begin. */
  readonly row: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
  /** The file of the tests that must fail. */
  readonly test: string;
}

const schema = "generator/model/schema.ts";
const typeText = "generator/emit/types/type-text.ts";
const upgrade = "generator/model/upgrade/schema.ts";
const presence = "generator/model/presence.ts";
const objects = "test/pains/objects.test.ts";
const unions = "test/pains/unions.test.ts";
const scalars = "test/pains/scalars.test.ts";
const select = "test/pains/select.test.ts";
const names = "test/pains/names.test.ts";
const loading = "test/pains/loading.test.ts";

type Row = readonly [row: string, file: string, text: string, replacement: string, test: string];

const rows: readonly Row[] = [
  [
    "T1",
    presence,
    'request: readOnly ? "absent" : stated',
    "request: stated",
    "test/pains/directions.test.ts",
  ],
  [
    "T3",
    "generator/model/discriminator.ts",
    "const mapped = use.mapping.get(id);",
    "const mapped = undefined as readonly (string | number | boolean)[] | undefined;",
    unions,
  ],
  [
    "T4",
    upgrade,
    "return nullable ? withNull(upgraded) : upgraded;",
    "return upgraded;",
    "test/pains/null.test.ts",
  ],
  [
    "T5",
    schema,
    'return properties.length === 0 ? [] : [{ kind: "object", properties }];',
    "return [];",
    objects,
  ],
  [
    "T5",
    "generator/model/object-type.ts",
    "properties: [...properties, ...undeclaredProperties(place, additional, reading)],",
    "properties,",
    objects,
  ],
  [
    "T6",
    upgrade,
    "isList(values) && !values.includes(null) ?",
    "isList(values) && values.length === 0 ?",
    "test/pains/null.test.ts",
  ],
  [
    "T7",
    typeText,
    "return objectType([...members, index(type.additional, properties)]);",
    "return code`${objectType(members)} & ${record(write(type.additional))}`;",
    objects,
  ],
  [
    "T8",
    presence,
    'request: readOnly ? "absent" : stated(required && !hasDefault),',
    'request: readOnly ? "absent" : stated(required),',
    "test/pains/directions.test.ts",
  ],
  [
    "T9",
    typeText,
    "return unionOf([...type.values.map(literal), code`(string & {})`]);",
    "return unionOf(type.values.map(literal));",
    objects,
  ],
  ["T10", schema, "if (tuple.length > 64)", "if (tuple.length > 1_000)", objects],
  [
    "T11",
    upgrade,
    'member(schema, "x-nullable") === true',
    'member(schema, "x-nullable") === 1',
    "test/pains/versions.test.ts",
  ],
  [
    "T12",
    "generator/emit/client/result.ts",
    "const body = types.body(response);",
    "const plain = types.body(response);\n  const body = code`{ [K in keyof ${plain}]: ${plain}[K] extends object ? { [J in keyof ${plain}[K]]: ${plain}[K][J] } : ${plain}[K] }`;",
    unions,
  ],
  [
    "T13",
    typeText,
    "return unionOf(type.members.map(asSent && !isTold(type) ? asSent : write));",
    "const all = type.members.map(write);\n        return code`(${unionOf(all)}) & (${unionOf(all.map((each) => code`{ [K in keyof ${each}]?: ${each}[K] }`))}) & (${unionOf(all.map((each) => code`{ [K in keyof ${each}]: ${each}[K] }`))})`;",
    unions,
  ],
  [
    "T2",
    "generator/model/scalar-type.ts",
    'date: [["date-time", "date"]],',
    'date: [["date-time", "date"], ["date", "date"]],',
    scalars,
  ],
  [
    "T14",
    "runtime/codec/codec.ts",
    "parse: (text) => exactlyParsed(text, conversion)",
    "parse: (text) => JSON.parse(text) as unknown",
    scalars,
  ],
  [
    "T15",
    "generator/naming/schema-name.ts",
    "return declarable(pascalCase(name));",
    "return declarable(snakeCase(name));",
    objects,
  ],
  [
    "N1",
    "generator/naming/allocate.ts",
    "const used = new Set(taken);",
    "const used = new Set<string>();",
    names,
  ],
  [
    "N2",
    "generator/emit/options.ts",
    'return extension === "none" ? `./${file}` : `./${file}.${extension}`;',
    "return `./${file}`;",
    names,
  ],
  [
    "N3",
    "generator/naming/reserved.ts",
    "return reservedWords.has(name) ? `${name}_` : name;",
    "return name;",
    names,
  ],
  [
    "N5",
    "generator/write/plan.ts",
    "!paths.has(path) && present.has(path)",
    "paths.has(path) && present.has(path)",
    "test/write/write.test.ts",
  ],
  ["N4", typeText, "return literal(type.value);", "return scalars.string;", names],
  [
    "N6",
    "generator/naming/allocate.ts",
    "waiting.push(...group.filter((claim) => claim !== winner));",
    "for (const claim of group) if (claim !== winner) names.set(claim.key, wanted);",
    names,
  ],
  [
    "N7",
    "generator/emit/client/operation.ts",
    "    returns: callable.returns,\n    body: [code`return ${run}",
    "    body: [code`return ${run}",
    names,
  ],
  [
    "N8",
    "generator/naming/operation-name.ts",
    "callable(camelCase(`${method} ${readable(path)}`))",
    "callable(camelCase(method))",
    names,
  ],
  [
    "N9",
    "generator/check/rules/operation-id-unique.ts",
    "if (operations.length < 2) continue;",
    "if (operations.length < 3) continue;",
    names,
  ],
  [
    "N10",
    "generator/code/js-doc.ts",
    'return line.replaceAll("*/", "*\\\\/");',
    'return line.replaceAll("*/", "");',
    names,
  ],
  [
    "N11",
    "generator/naming/allocate.ts",
    "return exact.length === 1 ? exact[0] : undefined;",
    "return exact[0] ?? claims[0];",
    names,
  ],
  ["N12", "generator/code/js-doc.ts", "    .map(defused)\n", "", names],
  [
    "L1",
    "generator/naming/schema-name.ts",
    "...namesByFile(key, name).map(declarable),",
    "",
    loading,
  ],
  [
    "L2",
    "generator/check/rules/ref-cycle.ts",
    "for (const cycle of cyclesAmong(nodes, ctx)) report(cycle, ctx);",
    "cyclesAmong(nodes, ctx);",
    loading,
  ],
  [
    "L3",
    "generator/load/read.ts",
    "isOwn ? { ...headers, ...bounds.headers } : headers,",
    "headers,",
    "test/pains/protected.test.ts",
  ],
  ["L4", "generator/model/select.ts", "schema?.alternatives?.forEach(meet);", "", select],
  [
    "L4",
    "generator/model/select.ts",
    "if (keepUnused === true) return kept;",
    "if (keepUnused !== false) return kept;",
    select,
  ],
  [
    "L5",
    "generator/model/schema-registry.ts",
    "const last = named.at(-1);",
    'const last = steps.join("-") || undefined;',
    loading,
  ],
  [
    "L6",
    "generator/load/parse-yaml.ts",
    "const withMerge = CORE_SCHEMA.withTags(mergeTag);",
    'const withMerge = CORE_SCHEMA.withTags(mergeTag, (await import("js-yaml")).timestampTag);',
    loading,
  ],
  [
    "L7",
    "generator/commands/validate.ts",
    "found.set(JSON.stringify(diagnostic), diagnostic);",
    "found.set(`${String(files.size)} ${JSON.stringify(diagnostic)}`, diagnostic);",
    "test/commands/validate.test.ts",
  ],
  [
    "B1",
    "runtime/client/multipart.ts",
    "Array.isArray(value) ? value : [value];",
    "[value];",
    "test/runtime/client/request-body.test.ts",
  ],
  [
    "B3",
    "runtime/client/answer.ts",
    'const arriving = place.response.headers.get("content-type");',
    "const arriving = null;",
    "test/runtime/client/answer.test.ts",
  ],
  [
    "B4",
    "runtime/client/request-body.ts",
    "const mediaType = chosen ?? declared[0];",
    "const mediaType = declared[0];",
    "test/runtime/client/request-body.test.ts",
  ],
  [
    "B2",
    "runtime/client/answer.ts",
    'content[0] ?? ["application/octet-stream", "bytes"]',
    '["text/plain", "text"] as const',
    "test/runtime/client/answer.test.ts",
  ],
  [
    "B5",
    "runtime/client/stream.ts",
    "return parsedJson(text, codec);",
    "return text;",
    "test/runtime/client/stream.test.ts",
  ],
  [
    "B6",
    "runtime/client/request-body.ts",
    "String(body) : formText(members(body), wire.encoding)",
    "String(body) : jsonText(body)",
    "test/runtime/client/request-body.test.ts",
  ],
];

export const mutations: readonly Mutation[] = rows.map(([row, file, text, replacement, test]) => ({
  row,
  file,
  text,
  replacement,
  test,
}));
