/** Classes of characters that sentence finder and tokeniser look at, by UTF-16 code unit; tables where text is mostly ASCII. */

/** White space, control characters and marks that show nothing: zero-width space, direction marks, byte order mark. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x7f) return false;
  if (code < 0x1680) return code <= 0xa0;
  if (code < 0x2000) return code === 0x1680;
  if (code > 0x206f) return code === 0x3000 || code === 0xfeff;
  return (
    code <= 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code !== 0x2061)
  );
}

/** A to Z and a to z. */
export const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Punctuation that always is a word of its own and never begins a longer one: , ; ( ) " and double quotation marks. */
export const isLoneMark = (code: number): boolean =>
  code === 0x2c || code === 0x22 || code === 0x28 || code === 0x29 || code === 0x201c || code === 0x201d;

/** `span` without the space at its ends; nothing when only space is left. */
export function trimmed(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
