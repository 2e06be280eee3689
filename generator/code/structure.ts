/** Declarations as the structures that ts-morph prints. */
import {
  type InterfaceDeclarationStructure,
  type JSDocStructure,
  type MethodSignatureStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  StructureKind,
  type TypeParameterDeclarationStructure,
  VariableDeclarationKind,
} from "ts-morph";
import type { Code } from "./code.ts";
import type { Declaration, Member, Method, Parameter, TypeParameter } from "./declarations.ts";
import type { Doc } from "./js-doc.ts";

type Text = (part: Code) => string;

/** One declaration; `text` renders the codes in it. */
export function structureOf(declaration: Declaration, text: Text): StatementStructures {
  const common = {
    name: declaration.name as string,
    isExported: declaration.exported !== false,
    docs: docsOf(declaration.doc),
    leadingTrivia: "\n",
  };
  switch (declaration.kind) {
    case "interface":
      return {
        ...common,
        kind: StructureKind.Interface,
        typeParameters: typeParametersOf(declaration.typeParameters, text),
        ...membersOf(declaration.members, text),
      };
    case "type":
      return {
        ...common,
        kind: StructureKind.TypeAlias,
        typeParameters: typeParametersOf(declaration.typeParameters, text),
        type: text(declaration.type),
      };
    case "function":
      return {
        ...common,
        kind: StructureKind.Function,
        typeParameters: typeParametersOf(declaration.typeParameters, text),
        parameters: parametersOf(declaration.parameters, text),
        returnType: text(declaration.returns),
        overloads: (declaration.overloads ?? []).map((overload) => ({
          docs: docsOf(overload.doc),
          isExported: common.isExported,
          typeParameters: typeParametersOf(overload.typeParameters, text),
          parameters: parametersOf(overload.parameters, text),
          returnType: text(overload.returns),
        })),
        statements: declaration.body.map(text),
      };
    case "enum":
      return {
        ...common,
        kind: StructureKind.Enum,
        members: declaration.members.map(({ name, value }) => ({
          name: name as string,
          initializer: text(value),
        })),
      };
    case "constant":
      return {
        kind: StructureKind.VariableStatement,
        isExported: common.isExported,
        docs: common.docs,
        leadingTrivia: common.leadingTrivia,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name: common.name,
            ...(declaration.type ? { type: text(declaration.type) } : {}),
            initializer: text(declaration.value),
          },
        ],
      };
  }
}

function membersOf(
  members: readonly (Member | Method)[],
  text: Text,
): Pick<InterfaceDeclarationStructure, "properties" | "methods"> {
  const properties: OptionalKind<PropertySignatureStructure>[] = [];
  const methods: OptionalKind<MethodSignatureStructure>[] = [];
  for (const member of members) {
    if ("parameters" in member)
      methods.push({
        name: text(member.name),
        docs: docsOf(member.doc),
        parameters: parametersOf(member.parameters, text),
        returnType: text(member.returns),
      });
    else
      properties.push({
        name: text(member.name),
        docs: docsOf(member.doc),
        isReadonly: member.readonly === true,
        hasQuestionToken: member.optional === true,
        type: text(member.type),
      });
  }
  return { properties, methods };
}

function parametersOf(
  parameters: readonly Parameter[],
  text: Text,
): OptionalKind<ParameterDeclarationStructure>[] {
  return parameters.map(({ name, optional, type, initial }) => ({
    name,
    type: text(type),
    hasQuestionToken: optional === true,
    ...(initial ? { initializer: text(initial) } : {}),
  }));
}

function typeParametersOf(
  parameters: readonly TypeParameter[] = [],
  text: Text,
): OptionalKind<TypeParameterDeclarationStructure>[] {
  return parameters.map((parameter) => ({
    name: parameter.name,
    isConst: parameter.const === true,
    ...(parameter.extends ? { constraint: text(parameter.extends) } : {}),
    ...(parameter.default ? { default: text(parameter.default) } : {}),
  }));
}

// The leading line break makes ts-morph print the comment on lines of its own.
function docsOf(doc: Doc | undefined): OptionalKind<JSDocStructure>[] {
  return doc ? [{ description: `\n${doc.lines.join("\n")}` }] : [];
}
