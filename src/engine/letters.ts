/** Letters at the start of words. */

const CAPITAL = /^\p{Lu}/u;

/** Whether a word begins with a capital letter; almost always told without the tables of Unicode. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(word);
}
