const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell that a spreadsheet would run as a formula is made plain text (CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A report as a CSV to keep or to send back: one line per row of the file. */
export function reportCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(','));
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
