/** Reading what people type. Pure. */

const SPACES = /[\s\u00a0\u2009\u202f]+/g;
const NUMBER = /[-\u2212+]?(?:\d[\d., \u00a0\u2009\u202f'\u2019]*\d|\d|[.,]\d+)/g;

/**
 * The number in a text, as people in many places write it: "33", "33 %", "0,4", "1 000", "1,234.5", "about 12".
 * NaN where there is none or more than one. `unit` is what the field asks for: "40 %" is 0.4 where no unit is.
 */
export function parseNumber(text: string, unit = ""): number {
  const found = text.match(NUMBER);
  const token = found?.[0];
  if (!token || found.length > 1) return NaN;
  const value = Number(plainDigits(token));
  const percent = /%|per\s?cent/i.test(text);
  return percent && unit === "" ? value / 100 : value;
}

/** Digits with a dot at most: decides whether a comma or a dot divides thousands or begins the decimals. */
function plainDigits(token: string): string {
  let digits = token.replace(SPACES, "").replace(/['\u2019]/g, "").replace("\u2212", "-");
  const comma = digits.lastIndexOf(",");
  const dot = digits.lastIndexOf(".");
  if (comma >= 0 && dot >= 0) {
    const thousands = comma < dot ? /,/g : /\./g;
    digits = digits.replace(thousands, "");
  } else if (comma >= 0 && /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(digits)) {
    digits = digits.replace(/,/g, "");
  } else if (dot >= 0 && /^[-+]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits)) {
    digits = digits.replace(/\./g, "");
  }
  return digits.replace(",", ".");
}

/** A word as it is compared: without case, accents, punctuation and spacing. */
export function plainWord(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
