/** Settles what the symbols of a file are called in it, and the imports that bring them. */
import {
  type ImportDeclarationStructure,
  type ImportSpecifierStructure,
  type OptionalKind,
  StructureKind,
} from "ts-morph";
import type { Code, SymbolReference } from "./code.ts";
import type { Declaration, Parameter, TypeParameter } from "./declarations.ts";

export type Names = ReadonlyMap<
  string,
  { readonly symbol: SymbolReference; readonly local: string; readonly typeOnly: boolean }
>;

/** A symbol keeps its name unless a declaration of the file has it, or an earlier module's symbol. */
export function namesOf(declarations: readonly Declaration[]): Names {
  const taken = new Set<string>(declarations.flatMap(declaredNames));
  const names = new Map<string, { symbol: SymbolReference; local: string; typeOnly: boolean }>();
  for (const symbol of symbolsOf(declarations)) {
    const key = keyOf(symbol);
    const known = names.get(key);
    if (known) {
      known.typeOnly &&= symbol.kind === "type";
      continue;
    }
    const local =
      symbol.module === undefined ? globalName(symbol.name, taken) : freeName(symbol, taken);
    if (symbol.module !== undefined) taken.add(local);
    names.set(key, { symbol, local, typeOnly: symbol.kind === "type" });
  }
  return names;
}

// Type parameters hide what is imported just as declarations do.
function declaredNames(declaration: Declaration): string[] {
  const parameters =
    declaration.kind === "constant" || declaration.kind === "enum"
      ? []
      : [
          declaration.typeParameters,
          ...(declaration.kind === "function"
            ? (declaration.overloads ?? []).map(({ typeParameters }) => typeParameters)
            : []),
        ].flatMap((list) => list ?? []);
  return [declaration, ...parameters].map(({ name }) => name);
}

// Modules in the order of their names, so that which of two equal names is renamed depends on
// nothing but the names; globals come last, since a qualified name is always free.
function symbolsOf(declarations: readonly Declaration[]): SymbolReference[] {
  const symbols: SymbolReference[] = [];
  for (const declaration of declarations)
    for (const part of codesOf(declaration))
      for (const each of part.parts) if (typeof each !== "string") symbols.push(each);
  const rank = (symbol: SymbolReference): string =>
    symbol.module === undefined ? "~" : keyOf(symbol);
  return symbols.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function keyOf({ module, name }: SymbolReference): string {
  return `${module ?? ""}#${name}`;
}

function globalName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `globalThis.${name}` : name;
}

// A package's name tells a reader more than a number does.
function freeName(symbol: SymbolReference, taken: ReadonlySet<string>): string {
  const { module = "", name } = symbol;
  const wanted = module.startsWith(".")
    ? [name, `${name}Type`]
    : [
        name,
        /^[A-Z]/.test(name)
          ? `Runtime${name}`
          : `runtime${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      ];
  const free = wanted.find((each) => !taken.has(each));
  if (free !== undefined) return free;
  for (let number = 1; ; number++) if (!taken.has(`${name}_${number}`)) return `${name}_${number}`;
}

export function importsOf(names: Names): ImportDeclarationStructure[] {
  const modules = new Map<string, OptionalKind<ImportSpecifierStructure>[]>();
  for (const { symbol, local, typeOnly } of names.values()) {
    if (symbol.module === undefined) continue;
    const list = modules.get(symbol.module) ?? [];
    modules.set(symbol.module, list);
    list.push({
      name: symbol.name,
      ...(local === symbol.name ? {} : { alias: local }),
      ...(typeOnly ? { isTypeOnly: true } : {}),
    });
  }
  return [...modules].map(([moduleSpecifier, namedImports]) => {
    const typeOnly = namedImports.every(({ isTypeOnly }) => isTypeOnly === true);
    return {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier,
      isTypeOnly: typeOnly,
      namedImports: namedImports.map(({ isTypeOnly, ...rest }) =>
        isTypeOnly === true && !typeOnly ? { ...rest, isTypeOnly } : rest,
      ),
    };
  });
}

export function rendered(part: Code, names: Names): string {
  return part.parts
    .map((each) => (typeof each === "string" ? each : (names.get(keyOf(each))?.local ?? each.name)))
    .join("");
}

function codesOf(declaration: Declaration): Code[] {
  const parameterCodes = (parameter: Parameter): Code[] =>
    parameter.initial ? [parameter.type, parameter.initial] : [parameter.type];
  const typeParameterCodes = (list: readonly TypeParameter[] = []): Code[] =>
    list.flatMap((each) => [each.extends, each.default].filter((part) => part !== undefined));
  switch (declaration.kind) {
    case "interface":
      return [
        ...typeParameterCodes(declaration.typeParameters),
        ...declaration.members.flatMap((member) =>
          "parameters" in member
            ? [member.name, ...member.parameters.flatMap(parameterCodes), member.returns]
            : [member.name, member.type],
        ),
      ];
    case "type":
      return [...typeParameterCodes(declaration.typeParameters), declaration.type];
    case "function":
      return [
        ...typeParameterCodes(declaration.typeParameters),
        ...declaration.parameters.flatMap(parameterCodes),
        declaration.returns,
        ...(declaration.overloads ?? []).flatMap((overload) => [
          ...typeParameterCodes(overload.typeParameters),
          ...overload.parameters.flatMap(parameterCodes),
          overload.returns,
        ]),
        ...declaration.body,
      ];
    case "enum":
      return declaration.members.map(({ value }) => value);
    case "constant":
      return declaration.type ? [declaration.type, declaration.value] : [declaration.value];
  }
}
