/** A terminal's text with its colours, as a picture. */

const colors: Readonly<Record<string, string>> = {
  "31": "#f7768e",
  "33": "#e0af68",
  "36": "#7dcfff",
};
const paper = "#1a1b26";
const ink = "#c0caf5";
const size = { character: 8.4, line: 20, margin: 16 };

/** An SVG of lines that are coloured by the codes of ECMA-48 for bold, dim, red, yellow and cyan. */
export function picture(text: string): string {
  const lines = text.trimEnd().split("\n");
  const widest = Math.max(...lines.map((line) => line.replaceAll(/\u001b\[\d+m/g, "").length));
  const width = Math.ceil(widest * size.character + 2 * size.margin);
  const height = lines.length * size.line + 2 * size.margin;
  const drawn = lines.map((line, index) => {
    const y = size.margin + index * size.line + 15;
    return `  <text x="${size.margin}" y="${y}" xml:space="preserve">${spans(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${ink}">`,
    `  <rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
    ...drawn,
    `</svg>`,
    "",
  ].join("\n");
}

function spans(line: string): string {
  let style = "";
  let drawn = "";
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1];
    if (code === undefined) {
      const shown = part.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      drawn += style === "" || part === "" ? shown : `<tspan${style}>${shown}</tspan>`;
    } else style = styleOf(code);
  }
  return drawn;
}

function styleOf(code: string): string {
  if (code === "1") return ` font-weight="bold"`;
  if (code === "2") return ` opacity="0.6"`;
  const color = colors[code];
  return color === undefined ? "" : ` fill="${color}"`;
}
