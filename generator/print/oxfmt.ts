/** The fast formatter, which the user installs. */
import { basename } from "node:path";
import { CannotRunError } from "../diagnostic.ts";
import { userConfiguration } from "./configuration.ts";

/**
 * Formats with oxfmt under the user's prettier configuration, as far as oxfmt knows its options.
 * Throws a `CannotRunError` when oxfmt is not installed.
 */
export async function formatWithOxfmt(text: string, outputPath: string): Promise<string> {
  const oxfmt = await import("oxfmt").catch((cause: unknown) => {
    throw new CannotRunError("`--format oxfmt` needs the package oxfmt, which is not installed", {
      hint: "npm install --save-dev oxfmt, or use --format prettier",
      cause,
    });
  });
  const options = await userConfiguration(outputPath);
  const known = Object.fromEntries(sharedOptions.flatMap((name) => entry(options, name)));
  const { code, errors } = await oxfmt.format(basename(outputPath), text, {
    ...known,
    endOfLine: "lf",
  });
  const [first] = errors;
  if (first) throw new Error(`oxfmt refuses what was emitted for ${outputPath}: ${first.message}`);
  return code;
}

const sharedOptions = [
  "printWidth",
  "tabWidth",
  "useTabs",
  "semi",
  "singleQuote",
  "quoteProps",
  "trailingComma",
  "bracketSpacing",
  "arrowParens",
  "objectWrap",
];

function entry(options: Readonly<Record<string, unknown>>, name: string): [string, unknown][] {
  return Object.hasOwn(options, name) ? [[name, options[name]]] : [];
}
