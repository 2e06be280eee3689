/** The URL of an operation, before credentials. */
import type { ClientSettings } from "./connect.ts";
import type { ClientOperation } from "./contract.ts";
import type { CallInput } from "./input.ts";
import { pathText } from "./path.ts";
import { queryPairs, withQuery } from "./query.ts";
import { serverUrl } from "./server-url.ts";

export interface OperationUrl {
  /** The server's part of it. */
  readonly base: string;
  readonly url: string;
}

/** @param baseUrl the call's own, which wins over the client's and the document's */
export function operationUrl(
  { contract, options }: ClientSettings,
  operation: ClientOperation,
  input: CallInput,
  baseUrl: string | undefined,
): OperationUrl {
  const parameters = operation.parameters ?? [];
  const base = serverUrl(
    baseUrl ?? options.baseUrl,
    operation.servers ?? contract.servers,
    options.serverVariables,
  );
  const path = `${base}${pathText(operation.path, parameters, input.path ?? undefined)}`;
  return { base, url: withQuery(path, queryPairs(parameters, input.query ?? undefined)) };
}
