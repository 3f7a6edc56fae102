import type { Lexicon } from "../engine/index.ts";
import { list } from "../engine/lexicon/index.ts";
import { fold } from "../engine/mentions/spelling.ts";

const SMALL_WORD = /^(?:of|the|and|to|representative)$/u;

/** Codes of states, bodies and groups by the words of their names in any order: "congo-democratic-republic", "vietnam-south". */
export function createPlaceCodes(lexicon: Lexicon): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const table of ["states", "bodies", "groups"]) {
    for (const { code = "", name = "", aliases } of lexicon.table(table)) {
      for (const each of [name, ...list(aliases)]) if (!codes.has(keyOf(each))) codes.set(keyOf(each), code);
    }
  }
  return (name) => codes.get(keyOf(name));
}

const keyOf = (name: string): string =>
  fold(name)
    .replace(/['.]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL_WORD.test(word))
    .sort()
    .join(" ");
