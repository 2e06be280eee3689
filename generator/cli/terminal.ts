/** Where output goes: data to stdout, talk to stderr. */
import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

export interface Stream {
  write(text: string): void;
  readonly colors: Colors;
}

export interface Terminal {
  /** For data: what another program may read. */
  readonly data: Stream;
  /** For people. */
  readonly talk: Stream;
}

/** The process's own streams; a reader that goes away, as `head` does, is no error. */
export function processTerminal(): Terminal {
  return { data: streamOf(process.stdout), talk: streamOf(process.stderr) };
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  const gone = new AbortController();
  stream.on("error", (error: NodeJS.ErrnoException) => {
    gone.abort();
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write(text) {
      if (!gone.signal.aborted && text !== "") stream.write(text);
    },
    colors: createColors(isColorful(stream)),
  };
}

/** Colour is for a person who looks on and has not asked to be spared. */
function isColorful(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, CI, TERM } = process.env;
  return stream.isTTY === true && !NO_COLOR && !CI && TERM !== "dumb";
}
