/** Whether this is production, where answers are trusted unless someone asks otherwise. */

/** By `NODE_ENV`, where there is such a thing: runtimes without `process` are taken for production. */
export function isProduction(): boolean {
  const host: { readonly env?: { readonly NODE_ENV?: string } } | undefined = Reflect.get(
    globalThis,
    "process",
  );
  return host?.env === undefined || host.env.NODE_ENV === "production";
}
