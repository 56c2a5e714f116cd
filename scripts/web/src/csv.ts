/** Tables as CSV that a spreadsheet opens without surprises. Pure. */

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r\n]/;

/** One cell: never a formula, and in quotes where it has to be. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as the text of a file. It begins with a mark by which spreadsheets know UTF-8; lines end as RFC 4180 asks. */
export function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
