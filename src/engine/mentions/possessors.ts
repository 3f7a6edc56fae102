/** What stands before an office: "Russian", "Iran's", "U.S. State Department", "Trump's". */
import type { Sentence } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import type { NameRun } from "./names.ts";
import { between, type ItemPiece, isStateful, type Piece, pluralOf } from "./pieces.ts";

/** Whose office it is, by the words before it. */
export interface Possessors {
  readonly states: readonly PartyCode[];
  readonly institution?: string;
  readonly isIntelligence: boolean;
  /** Somebody else's: "Trump's envoy". */
  readonly owner?: NameRun;
  /** Of a part of a state: "Ontario Premier". */
  readonly isRegional: boolean;
  /** First token of the phrase, and the piece that it begins with. */
  readonly from: number;
  readonly edge: number;
}

/** Reads leftwards from the piece at `at`, an office; marks in `used` what it takes. */
export function possessorsOf(sentence: Sentence, pieces: readonly Piece[], at: number, used: Set<number>): Possessors {
  const states: PartyCode[] = [];
  let institution: ItemPiece | undefined;
  let edge = at;
  const result = (more: Partial<Possessors> = {}): Possessors => ({
    states,
    ...(institution ? { institution: institution.item.entry.name } : {}),
    isIntelligence: institution?.item.entry.sort === "intelligence",
    isRegional: false,
    from: pieces[edge]!.from,
    edge,
    ...more,
  });
  for (let i = at - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const gap = between(sentence, piece, pieces[edge]!);
    if (piece.type === "name") return OWNING.test(gap) ? result({ owner: piece }) : result();
    if (used.has(i)) return result();
    const { kind, code, country } = piece.item.entry;
    const modifies = isModifierGap(gap) && hasNoVerbBetween(sentence, piece, pieces[edge]!);
    if (isStateful(piece)) {
      const listed = pluralOf(pieces[at]!) && LISTED.test(gap);
      if (states.length === 0 ? !modifies : gap !== "" && !listed) return result();
      states.unshift(code ?? "");
    } else if (kind === "institution" && modifies) {
      institution = piece;
      if (code) states.push(code);
    } else if (kind === "region" && POSSESSIVE.test(gap)) {
      // "Ontario Premier", "Kurdistan's president": no office of the state.
      if (country) states.push(country);
      used.add(i);
      return result({ isRegional: true, from: piece.from });
    } else return result();
    edge = i;
    used.add(i);
  }
  return result();
}

const OWNING = /^['’]s?(?: \p{L}+){0,2}$/u;
const LISTED = /^(?:,|and|, and)$/u;
const POSSESSIVE = /^(?:['’]s?)?$/u;

/** Between a state and the office it belongs to stand at most a possessive and two adjectives. */
const isModifierGap = (gap: string): boolean =>
  /^(?:['’]s?)?(?: ?(?!and\b|or\b|to\b|in\b|of\b|with\b|by\b|for\b|that\b|the\b|a\b)[\p{L}-]+){0,2}$/u.test(gap);

const hasNoVerbBetween = (sentence: Sentence, a: Piece, b: Piece): boolean =>
  sentence.tokens
    .slice(a.to, b.from)
    .every((token) => token.upos !== "VERB" && token.upos !== "AUX" && token.upos !== "ADV");
