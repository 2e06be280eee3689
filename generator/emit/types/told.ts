/** What the model knows of unions and intersections, as types are written by it. */
import type { ApiModel } from "../../model/api-model.ts";
import { toldApart } from "../../model/told-apart.ts";
import type { Told } from "./type-text.ts";

export function toldIn(model: ApiModel): Told {
  return {
    isTold: (union) => toldApart(union, model) !== undefined,
    isConverted: (type) => model.conversions.isTold(type),
  };
}
