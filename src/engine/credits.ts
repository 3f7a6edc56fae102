/** Credit lines: whose reporting a text says that it carries. */
import type { Lexicon } from "./lexicon/index.ts";

const NAME = "(?<name>[A-Z][\\p{L}\\d .&'’/,-]{1,60}?)";

/** `open`: the words around say that an outlet follows, known or not; the others need one that the lexicon knows. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly open?: true }[] = [
  { pattern: /\((?<name>[A-Z][\p{L}\d .&'’/,-]{1,40})\)\s*(?:[-–—]|$)/gmu },
  { pattern: new RegExp(`^[^\\S\\n]*${NAME}\\s+reporting\\.?\\s*$`, "gmu"), open: true },
  { pattern: /(?:^|\()[^\S\n]*(?<name>[A-Z][\p{L}\d .&'’-]{1,30})\s+via\s+[A-Z]/gmu, open: true },
  { pattern: new RegExp(`^[^\\S\\n]*(?:Source|Credit|Via)\\s*:\\s*${NAME}\\s*$`, "gmu"), open: true },
  {
    pattern: new RegExp(
      `\\b[Ww]ith (?:inputs?|files|material|reporting|agency inputs) (?:from|by) ${NAME}[).]*\\s*$`,
      "gmu",
    ),
  },
  { pattern: new RegExp(`^[^\\S\\n]*\\(?[Rr]eporting (?:by|from) ${NAME}[).;]*\\s*$`, "gmu") },
  { pattern: new RegExp(`^[^\\S\\n]*(?:The )?${NAME} contributed to this (?:report|story|article)`, "gmu") },
  {
    pattern: new RegExp(
      `(?:©|\\([Cc]\\)|Copyright)\\s*(?:\\d{4}\\s*)?(?:The )?${NAME}[.,]?(?: All rights reserved\\.?)?\\s*$`,
      "gmu",
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:first|originally) (?:published|appeared) (?:by|in|on) (?:the )?${NAME}[).]*\\s*$`,
      "gmu",
    ),
  },
];

/** Names of the outlets that the text credits, as the lexicon writes them, in the order of the text. */
export function findCredits(text: string, lexicon: Lexicon): string[] {
  const found: { at: number; name: string }[] = [];
  for (const { pattern, open } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const names = (match.groups?.name ?? "").split(/\s*(?:[/,;]|\band\b)\s*/u).filter((name) => name !== "");
      for (const name of names) {
        const outlet = lexicon.outlet(name);
        if (outlet || (open && names.length === 1))
          found.push({ at: text.indexOf(name, match.index), name: outlet?.name ?? name.trim() });
      }
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((credit) => credit.name))];
}
