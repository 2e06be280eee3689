/**
 * The values that Ajv accepts and a type refuses, by document and type, and why that stands. A type that no
 * value is refused for must go from this list.
 */
export interface KnownRefusal {
  readonly document: string;
  readonly type: string;
  readonly reason: string;
}

interface Group extends Omit<KnownRefusal, "type"> {
  readonly types: readonly string[];
}

const untagged =
  "A discriminator chooses it by a property that its schema does not require or leaves open: the type asks for the value that it is chosen by, or no union of it would narrow (OpenAPI 3.1.1, section 4.8.25)";

const groups: readonly Group[] = [
  { document: "figma", reason: untagged, types: ["InnerShadowEffect"] },
  { document: "github", reason: untagged, types: ["GistSimple", "PrivateUser", "PublicUser"] },
];

export const knownRefusals: readonly KnownRefusal[] = groups.flatMap(({ types, ...rest }) =>
  types.map((type) => ({ ...rest, type })),
);
