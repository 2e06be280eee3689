/**
 * Goes through two types side by side, place by place: what assignability does not see (an optional
 * property that one side lacks, an index signature beside named properties) and what it costs to trust a
 * type (how often it is `unknown`) are told here.
 */
import ts from "typescript";

export interface Places {
  unknown: number;
  indexSignatures: number;
}

export interface Walk {
  /** Counted once for each pair of types that stand at the same place of both. */
  readonly places: { readonly ours: Places; readonly theirs: Places };
  /** Where the properties of two types are not the same ones, at places not seen before. */
  of(ours: ts.Type, theirs: ts.Type): string[];
}

export function placesOf(checker: ts.TypeChecker): Walk {
  const ours: Places = { unknown: 0, indexSignatures: 0 };
  const theirs: Places = { unknown: 0, indexSignatures: 0 };
  const seen = new Map<ts.Type, Set<ts.Type>>();
  let found: string[] = [];

  return {
    places: { ours, theirs },
    of(own, given) {
      found = [];
      compareTypes(own, given, "");
      return found;
    },
  };

  function compareTypes(own: ts.Type, given: ts.Type, at: string): void {
    if (own.flags & ts.TypeFlags.Unknown) ours.unknown += 1;
    if (given.flags & ts.TypeFlags.Unknown) theirs.unknown += 1;
    if (own.flags & ts.TypeFlags.Any) found.push(`${at} is any`);
    for (const [a, b] of pairsOf(objectsOf(own), objectsOf(given))) compareObjects(a, b, at);
  }

  function compareObjects(own: ts.Type, given: ts.Type, at: string): void {
    const met = seen.get(own) ?? new Set();
    if (met.has(given)) return;
    seen.set(own, met.add(given));
    if (isList(own) && isList(given)) {
      const items = itemsOf(given);
      itemsOf(own).forEach((item, index) => {
        const counterpart = items[index];
        if (counterpart) compareTypes(item, counterpart, `${at}[]`);
      });
      return;
    }
    const signatures = checker.getIndexInfosOfType(own);
    const givenSignatures = checker.getIndexInfosOfType(given);
    ours.indexSignatures += signatures.length;
    theirs.indexSignatures += givenSignatures.length;
    signatures.forEach(({ type }, index) => {
      const counterpart = givenSignatures[index];
      if (counterpart) compareTypes(type, counterpart.type, `${at}[key]`);
    });
    compareProperties(own, given, at);
  }

  function compareProperties(own: ts.Type, given: ts.Type, at: string): void {
    const properties = propertiesOf(own);
    const givenProperties = propertiesOf(given);
    for (const name of new Set([...properties.keys(), ...givenProperties.keys()])) {
      const property = properties.get(name);
      const counterpart = givenProperties.get(name);
      if (!property) found.push(`${at}.${name} is not in ours`);
      else if (!counterpart) found.push(`${at}.${name} is only in ours`);
      else {
        if (isOptional(property) !== isOptional(counterpart))
          found.push(`${at}.${name} is optional in one`);
        const [a, b] = [property, counterpart].map((each) => checker.getTypeOfSymbol(each));
        if (a && b) compareTypes(a, b, `${at}.${name}`);
      }
    }
  }

  function propertiesOf(type: ts.Type): Map<string, ts.Symbol> {
    return new Map(checker.getPropertiesOfType(type).map((each) => [each.name, each]));
  }

  /** The members of a union that have properties of their own. */
  function objectsOf(type: ts.Type): ts.Type[] {
    if (type.isUnion()) return type.types.flatMap(objectsOf);
    if (type.flags & ts.TypeFlags.Object) return [type];
    // `string & {}`, an open enumeration, is text still.
    const isObject =
      type.isIntersection() && type.types.every((part) => objectsOf(part).length > 0);
    return isObject ? [type] : [];
  }

  /** Members of two unions that are the same type; what is left over on both sides in its order. */
  function pairsOf(own: readonly ts.Type[], given: readonly ts.Type[]): [ts.Type, ts.Type][] {
    if (own.length === 1 && given.length === 1) return zip(own, given);
    const left = [...given];
    const alone: ts.Type[] = [];
    const pairs: [ts.Type, ts.Type][] = [];
    for (const type of own) {
      const index = left.findIndex((other) => isSame(type, other));
      const [counterpart] = index < 0 ? [] : left.splice(index, 1);
      if (counterpart) pairs.push([type, counterpart]);
      else alone.push(type);
    }
    return [...pairs, ...zip(alone, left)];
  }

  function isSame(a: ts.Type, b: ts.Type): boolean {
    return checker.isTypeAssignableTo(a, b) && checker.isTypeAssignableTo(b, a);
  }

  function isList(type: ts.Type): boolean {
    return checker.isArrayType(type) || checker.isTupleType(type);
  }

  function itemsOf(type: ts.Type): readonly ts.Type[] {
    return checker.getTypeArguments(type as ts.TypeReference);
  }
}

function isOptional(property: ts.Symbol): boolean {
  return (property.flags & ts.SymbolFlags.Optional) !== 0;
}

function zip(a: readonly ts.Type[], b: readonly ts.Type[]): [ts.Type, ts.Type][] {
  return a.flatMap((type, index): [ts.Type, ts.Type][] => {
    const other = b[index];
    return other ? [[type, other]] : [];
  });
}
