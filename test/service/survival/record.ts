/** What the clients of a run have been told, to be held against what is stored in the end. */
import type { ProvisionerJob } from "../../../generated/types.ts";

/** How a build has ended. */
export type End = Pick<ProvisionerJob, "status"> & {
  readonly completedAt: string;
  readonly error: string;
};

/** A build whose making was answered with 201. */
export interface Acknowledged {
  readonly id: string;
  readonly number: number;
  readonly workspace: string;
  /** The ids of the lines that its stream gave. */
  readonly lines: number[];
  /** Whether its cancellation was answered with 200. */
  canceled: boolean;
  end?: End;
}

export interface Record {
  readonly acknowledged: Acknowledged[];
  /** Creations that nobody knows the end of, by workspace. */
  readonly unanswered: Map<string, number>;
  /** Streams that broke off and were resumed. */
  resumed: number;
  /** Answers that no client should get, whatever dies. */
  readonly wrong: string[];
}

export const emptyRecord = (): Record => ({
  acknowledged: [],
  unanswered: new Map(),
  resumed: 0,
  wrong: [],
});

/** How many builds have been acknowledged and not been seen to end. */
export const underWay = ({ acknowledged }: Record): number =>
  acknowledged.reduce((count, { end }) => (end === undefined ? count + 1 : count), 0);
