/** Statements that are asked for without waiting in between. */

/**
 * Waits for all of them, also when one fails: nothing is on its way any more when this is over.
 *
 * @throws what the first of them that failed did, in their order
 */
export async function together<Values extends readonly unknown[]>(
  ...asked: { readonly [Index in keyof Values]: Promise<Values[Index]> }
): Promise<Values> {
  const ended = await Promise.allSettled(asked);
  const values = ended.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });
  return values as unknown as Values;
}
