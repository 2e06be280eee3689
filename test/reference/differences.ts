/**
 * Every difference between our types and openapi-typescript 7.13's, each by document and member, and why
 * it stands. All of them are its faults: what would be ours is mended, not listed.
 */
import type { Difference } from "./compare.ts";

export interface KnownDifference {
  readonly document: string;
  readonly member: string;
  readonly fault: Difference["fault"];
  readonly at?: string;
  readonly reason: string;
  /** The pain of its users that it is an instance of, by its number in our list of them. */
  readonly row?: string;
}

interface Group extends Omit<KnownDifference, "member"> {
  readonly members: readonly string[];
}

const unbracketed = "it writes `A & B[]` for `(A & B)[]`, which is an object and a list at once";

const groups: readonly Group[] = [
  {
    document: "golden/unions",
    fault: "unlike",
    row: "T3",
    reason:
      "Of a discriminator without mapping it takes the schemas' names for the values, although the members' own `const` and `enum` say them",
    members: [
      "components.schemas.Event",
      "components.schemas.Started",
      "components.schemas.Stopped",
      "operations.sendEvent",
      "paths./events",
    ],
  },
  {
    document: "github",
    fault: "ours is narrower",
    reason:
      "`properties` beside an `anyOf` of members that only require some: it joins both by `|` where both apply, and a member without properties is `unknown` to it, so that the whole is `unknown`",
    members: [
      "components.schemas.secret-scanning-custom-pattern-to-update",
      "components.schemas.code-quality-setup-update",
      "operations.secret-scanning/update-org-custom-pattern",
      "operations.code-quality/update-setup",
      "operations.code-scanning/update-alert",
      "operations.dependabot/update-alert",
      "operations.repos/update-information-about-pages-site",
      "operations.repos/create-pages-site",
      "operations.secret-scanning/update-alert",
      "operations.secret-scanning/update-repo-custom-pattern",
      "paths./orgs/{org}/secret-scanning/custom-patterns/{pattern_id}",
      "paths./repos/{owner}/{repo}/code-quality/setup",
      "paths./repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      "paths./repos/{owner}/{repo}/dependabot/alerts/{alert_number}",
      "paths./repos/{owner}/{repo}/pages",
      "paths./repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}",
      "paths./repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}",
    ],
  },
  {
    document: "github",
    fault: "ours is narrower",
    reason:
      "`properties` beside an `anyOf` that narrows one of them: it joins both by `|` where both apply, so that any object fits",
    members: ["operations.checks/update", "paths./repos/{owner}/{repo}/check-runs/{check_run_id}"],
  },
  {
    document: "shipengine",
    fault: "ours is narrower",
    row: "T5",
    reason: "`required` beside `allOf` that names properties of its members: they stay optional",
    members: [
      "components.schemas.update_shipment_response_body",
      "operations.update_shipment",
      "paths./v1/shipments/{shipment_id}",
    ],
  },
  {
    document: "figma",
    fault: "ours is narrower",
    reason: "It leaves out the callbacks of an operation, which ours has under `callbacks`",
    members: ["operations.postWebhook", "paths./v2/webhooks"],
  },
  {
    document: "rclone",
    fault: "unlike",
    row: "T7",
    reason: `Of items with \`properties\` and \`additionalProperties\` ${unbracketed}`,
    members: [
      "components.parameters.Job_BatchPostInputsParam",
      "components.responses.CoreTransferredResponse",
      "operations.coreTransferred",
      "operations.jobBatch",
      "paths./core/transferred",
      "paths./job/batch",
    ],
  },
  ...["AuthRequired", "Help", "NeedsRequest", "NeedsResponse", "Path", "Title"].flatMap(
    (property): Group[] =>
      (["is only in ours", "is not in ours"] as const).map((which) => ({
        document: "rclone",
        fault: "other properties",
        at: `.content.application/json.commands${which === "is not in ours" ? "[key]" : ""}.${property} ${which}`,
        row: "T7",
        reason: `Of items with \`properties\` and \`additionalProperties\` ${unbracketed}`,
        members: ["components.responses.RcListResponse"],
      })),
  ),
  {
    document: "blockfrost",
    fault: "ours is narrower",
    reason:
      "`additionalProperties: true` beside an `anyOf`: it joins both by `|`, so that any object fits; the member `type: object` takes only `{}` in both",
    members: [
      "components.schemas.SignersTickersMessage",
      "components.schemas.nutlink_address_ticker",
      "components.schemas.nutlink_tickers_ticker",
      "paths./nutlink/tickers/{ticker}",
      "paths./nutlink/{address}/tickers/{ticker}",
    ],
  },
];

export const knownDifferences: readonly KnownDifference[] = groups.flatMap(({ members, ...rest }) =>
  members.map((member) => ({ ...rest, member })),
);
