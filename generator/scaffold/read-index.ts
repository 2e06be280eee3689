/** Reads the index that a person has made of ours: which handlers it joins, and where it takes them from. */
import { ts } from "ts-morph";
import { grouped } from "./grouped.ts";

/** What an index says of itself. What it gets by other ways, such as a spread, is not seen. */
export interface StandingIndex {
  /** The members of its object of handlers. */
  readonly members: ReadonlySet<string>;
  /** Whether the object was found and lists all that it has. */
  readonly isWhole: boolean;
  /** What it imports from files beside it, by file in lower case, without extension. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where it takes the type `Session` from. */
  readonly session: string | undefined;
}

/** Reads any text; of one that does not parse, what can be made out. */
export function readIndex(text: string): StandingIndex {
  const tree = ts.createSourceFile("index.ts", text, ts.ScriptTarget.Latest, false);
  const imported = tree.statements.filter(ts.isImportDeclaration).flatMap(importedNames);
  const beside = imported.flatMap(({ name, from }) => {
    const file = /^\.\/(.+?)(?:\.[cm]?[jt]sx?)?$/.exec(from)?.[1];
    return file === undefined ? [] : [{ name, file: file.toLowerCase() }];
  });
  const objects = tree.statements.flatMap((statement) => handlerObjects(statement, tree));
  const properties = objects.flatMap((object) => object.properties);
  return {
    members: new Set(properties.map(memberName).filter((name) => name !== undefined)),
    isWhole: objects.length > 0 && !properties.some(ts.isSpreadAssignment),
    imports: new Map(
      [...grouped(beside, ({ file }) => file)].map(([file, names]) => [
        file,
        new Set(names.map(({ name }) => name)),
      ]),
    ),
    session: imported.find(({ name }) => name === "Session")?.from,
  };
}

interface Imported {
  readonly name: string;
  readonly from: string;
}

function importedNames({ importClause, moduleSpecifier }: ts.ImportDeclaration): Imported[] {
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const bindings = importClause?.namedBindings;
  const names = [
    ...(importClause?.name ? [importClause.name.text] : []),
    ...(bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : []),
  ];
  return names.map((name) => ({ name, from: moduleSpecifier.text }));
}

/** Objects that are called `handlers`, or that some type `Handlers` holds to the contract. */
function handlerObjects(
  statement: ts.Statement,
  tree: ts.SourceFile,
): readonly ts.ObjectLiteralExpression[] {
  const held = (type: ts.TypeNode | undefined): boolean =>
    type !== undefined && /\bHandlers\b/.test(type.getText(tree));
  if (ts.isExportAssignment(statement)) {
    const { object, types } = unwrapped(statement.expression);
    return object && types.some(held) ? [object] : [];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type, initializer }) => {
    if (!initializer) return [];
    const { object, types } = unwrapped(initializer);
    const isCalledSo = ts.isIdentifier(name) && name.text === "handlers";
    return object && (isCalledSo || [type, ...types].some(held)) ? [object] : [];
  });
}

interface Unwrapped {
  readonly object: ts.ObjectLiteralExpression | undefined;
  readonly types: readonly ts.TypeNode[];
}

function unwrapped(expression: ts.Expression): Unwrapped {
  if (ts.isObjectLiteralExpression(expression)) return { object: expression, types: [] };
  if (ts.isParenthesizedExpression(expression)) return unwrapped(expression.expression);
  if (!ts.isSatisfiesExpression(expression) && !ts.isAsExpression(expression))
    return { object: undefined, types: [] };
  const { object, types } = unwrapped(expression.expression);
  return { object, types: [...types, expression.type] };
}

function memberName({ name }: ts.ObjectLiteralElementLike): string | undefined {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))
    return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)
    ? name.expression.text
    : undefined;
}
