/** The validators of validators.ts, as the files beside it import them. */
import { type Code, importsFrom } from "../../code/code.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import type { ApiModel, Content } from "../../model/api-model.ts";
import type { Direction } from "../../model/assertion/view.ts";
import { besides, type EmitOptions } from "../options.ts";
import { isValidated } from "./roots.ts";
import { type Unit, unitsOf } from "./units.ts";

/** Finds the validator of a value by its `schema`, such as {@link Parameter.schema}. */
export interface ImportedValidators {
  /** The constant that validates it; undefined for a value that is held to nothing. */
  of(schema: string | undefined, direction: Direction): Code | undefined;
  /** The same for a media type, whose values may be none that a schema speaks of. */
  ofContent(content: Content, direction: Direction): Code | undefined;
}

export function importedValidators(model: ApiModel, options: EmitOptions): ImportedValidators {
  const names = validatorNamesIn(model);
  const module = importsFrom(besides("validators", options));
  const of = (schema: string | undefined, direction: Direction): Code | undefined => {
    const name = names(schema, direction);
    return name === undefined ? undefined : module.value(name);
  };
  return {
    of,
    ofContent: (content, direction) =>
      isValidated(content) ? of(content.schema, direction) : undefined,
  };
}

/** The same, by name alone. */
export function validatorNamesIn(
  model: ApiModel,
): (schema: string | undefined, direction: Direction) => Identifier | undefined {
  const units = unitsOf(model);
  return (schema, direction) => {
    const unit = schema === undefined ? undefined : units.ofRoot(schema, direction);
    return unit && validatorName(unit);
  };
}

/** The constant that an exported unit is for libraries and for the server. */
export function validatorName({ name }: Unit): Identifier {
  return identifier(`${name}Validator`);
}
