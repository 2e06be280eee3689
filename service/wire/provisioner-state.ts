/** The state of a provisioner in a request: base64, or its bytes one by one. */

/** @returns undefined for a text that is no base64 */
export function stateBytes(
  state: string | readonly number[] | null | undefined,
): Uint8Array | undefined {
  if (typeof state !== "string") return Uint8Array.from(state ?? []);
  const text = state.replaceAll(/[\r\n]/g, "");
  return base64.test(text) ? Buffer.from(text, "base64") : undefined;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
