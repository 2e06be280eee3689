/** Ids that name nothing. */
export const missingId = "11111111-2222-4333-8444-555555555555";
export const zeroId = "00000000-0000-0000-0000-000000000000";
