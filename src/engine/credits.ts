import type { Lexicon } from "./lexicon/index.ts";

/** "(Reuters)", "Reuters reporting", "AFP via Dawn", "Reporting by …": whose reporting the text says that it carries. */
const PATTERNS = [
  /\((?<name>[A-Z][\p{L}\d .&'’/-]{1,40})\)\s*(?:[-–—]|$)/gmu,
  /^[^\S\n]*(?<name>[A-Z][\p{L}\d .&'’-]{1,40})\s+reporting\.?\s*$/gmu,
  /(?:^|\()[^\S\n]*(?<name>[A-Z][\p{L}\d .&'’-]{1,30})\s+via\s+[A-Z]/gmu,
  /^[^\S\n]*(?:Source|Credit|Via)\s*:\s*(?<name>[A-Z][\p{L}\d .&'’-]{1,40})\s*$/gmu,
];

/** Names of the outlets that the text credits, as the lexicon writes them, in the order of the text. */
export function findCredits(text: string, lexicon: Lexicon): string[] {
  const found: { at: number; name: string }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.name?.trim() ?? "";
      const outlet = lexicon.outlet(name);
      // "Reporting" and "via" tell that it is an outlet, known or not; brackets alone may hold anything.
      if (outlet || pattern !== PATTERNS[0]) found.push({ at: match.index, name: outlet?.name ?? name });
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((credit) => credit.name))];
}
