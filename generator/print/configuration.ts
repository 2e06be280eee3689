/** The user's own prettier configuration for a file, `.editorconfig` included. */
import { CannotRunError } from "../diagnostic.ts";

/**
 * Throws a `CannotRunError` when the configuration cannot be read. `.prettierignore` plays no part:
 * it says which files a person formats, not how.
 */
export async function userConfiguration(outputPath: string): Promise<Record<string, unknown>> {
  const { resolveConfig } = await import("prettier");
  try {
    return { ...(await resolveConfig(outputPath, { editorconfig: true })) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
    throw new CannotRunError(`prettier's configuration cannot be read: ${reason}`, {
      hint: "mend it, or use --format none",
      cause,
    });
  }
}
