/** A client: a contract and what its user said about it. It holds no connection. */
import type { ClientContract } from "./contract.ts";
import type { ClientOptions } from "./options.ts";
import { type Refresher, refresher } from "./refresh.ts";

export interface ClientSettings {
  readonly contract: ClientContract;
  readonly options: ClientOptions;
  readonly refresher: Refresher | undefined;
}

/** What every call and stream takes first. Clients share nothing with one another. */
export interface Client {
  /** For this package alone. A function, so that a client that is printed shows no credential. */
  readonly settings: () => ClientSettings;
}

/**
 * Binds a contract to options. Nothing is sent, asked for or checked before the first call.
 *
 * @param contract what the document says, as emitted code holds it
 */
export function connect(contract: ClientContract, options: ClientOptions): Client {
  const settings: ClientSettings = {
    contract,
    options,
    refresher: options.refresh === undefined ? undefined : refresher(options.refresh),
  };
  return { settings: () => settings };
}
