/** Which provisioners could take a job, and how many jobs wait before it. */

/** The provisioners whose tags a pending job asks for. */
export interface MatchedProvisioners {
  readonly count: number;
  /** Those that were seen within the last 90 seconds. */
  readonly available: number;
  readonly mostRecentlySeen: string | null;
}

/** What a job that is not pending shows. */
export const noProvisioners: MatchedProvisioners = {
  count: 0,
  available: 0,
  mostRecentlySeen: null,
};
