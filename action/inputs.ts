/** What a workflow says to the Action, from the environment. */

export interface Inputs {
  /** Documents; none for the configuration's. */
  readonly documents: readonly string[];
  readonly failOn: string;
  /** Empty for none. */
  readonly baseline: string;
  /** Empty for none. */
  readonly sarif: string;
  readonly comment: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs.
 *
 * @throws {Error} when one of them is not what it may be, or the event hands a stranger's code the secrets
 *   of the repository.
 */
export function inputsOf(env: Environment): Inputs {
  if (env.GITHUB_EVENT_NAME === "pull_request_target")
    throw new Error(
      "specwright does not run on pull_request_target, where a stranger's files meet the repository's secrets: use pull_request",
    );
  const said = (name: string) => env[`SPECWRIGHT_${name}`]?.trim() ?? "";
  oneOf("command", said("COMMAND"), ["validate"]);
  const failOn = oneOf("fail-on", said("FAIL_ON"), ["error", "warn"]);
  const comment = oneOf("comment", said("COMMENT"), ["false", "true"]);
  return {
    documents: said("INPUT")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    failOn,
    baseline: onOneLine("baseline", said("BASELINE")),
    sarif: onOneLine("sarif", said("SARIF")),
    comment: comment === "true",
  };
}

/** The arguments of specwright; what documents are called is never read as a flag. */
export function argumentsOf(inputs: Inputs, json: string): string[] {
  const { documents, failOn, baseline, sarif } = inputs;
  return [
    "validate",
    "--format=github",
    `--output=json=${json}`,
    `--fail-on=${failOn}`,
    ...(sarif === "" ? [] : [`--output=sarif=${sarif}`]),
    ...(baseline === "" ? [] : [`--baseline=${baseline}`]),
    ...(documents.length === 0 ? [] : ["--", ...documents]),
  ];
}

/** The first is the default. */
function oneOf(name: string, value: string, values: readonly [string, ...string[]]): string {
  if (value === "") return values[0];
  if (values.includes(value)) return value;
  throw new Error(`the input \`${name}\` must be ${values.join(" or ")}`);
}

/** A second line would be an output of its own. */
function onOneLine(name: string, value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  throw new Error(`the input \`${name}\` must be one line`);
}
