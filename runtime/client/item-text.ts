/** From the text of a stream to its items: JSON Lines, and Server-Sent Events (HTML, section 9.2.6). */

/** Takes a stream's text as it arrives, and gives the lines that are whole. */
export interface Lines {
  readonly add: (text: string) => readonly string[];
  /** What came after the last line's end; may be empty. */
  readonly rest: () => string;
}

/** @param everyEnd whether a lone CR and CRLF end a line too, as LF does */
export function linesIn(everyEnd: boolean): Lines {
  const end = everyEnd ? /\r\n|\r|\n/ : "\n";
  let rest = "";
  let afterReturn = false;
  return {
    add(text) {
      if (text === "") return [];
      // A CR ended its line at once, without waiting for a LF that may follow it in the next chunk.
      const added = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
      afterReturn = everyEnd && text.endsWith("\r");
      const lines = added.split(end);
      lines[0] = rest + (lines[0] ?? "");
      rest = lines.pop() ?? "";
      return lines;
    },
    rest: () => rest,
  };
}

/** One event: those of its fields that it has. */
export interface ReceivedEvent {
  readonly data: string;
  readonly event?: string;
  readonly id?: string;
  readonly retry?: number;
}

/**
 * Takes the lines of an event stream; gives the event that an empty line ends. One without data is
 * nobody's, and so is one that the stream breaks off: browsers do not tell of them either. Unlike theirs,
 * an event's `id` is its own and not that of one before it.
 */
export function eventReader(): (line: string) => ReceivedEvent | undefined {
  let data: string | undefined;
  let fields: Omit<ReceivedEvent, "data"> = {};
  return (line) => {
    if (line === "") {
      const event = data === undefined ? undefined : { data, ...fields };
      data = undefined;
      fields = {};
      return event;
    }
    const colon = line.indexOf(":");
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data = data === undefined ? value : `${data}\n${value}`;
    else if (name === "event" && value !== "") fields = { ...fields, event: value };
    else if (name === "id" && !value.includes("\0")) fields = { ...fields, id: value };
    else if (name === "retry" && /^\d+$/.test(value)) fields = { ...fields, retry: Number(value) };
    return undefined;
  };
}
