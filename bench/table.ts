/** Figures as a person reads them. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

/** A table that reads as text and as Markdown: columns of figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const isFigure = head.map((_, column) =>
    rows.every((row) => /^[\d.,]*$/.test(row[column] ?? "") || row[column] === "failed"),
  );
  const cell = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return isFigure[column] ? text.padStart(width) : text.padEnd(width);
  };
  const line = (cells: readonly string[]) =>
    `| ${head.map((_, column) => cell(cells[column] ?? "", column)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    isFigure[column] ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2),
  );
  return [line(head), `|${rule.join("|")}|`, ...rows.map(line)].join("\n");
}
