/** What stands behind an office: "of Japan, China and South Korea", "of the CIA", "to the United Nations". */
import type { Sentence } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import { between, isStateful, type Piece, pluralOf } from "./pieces.ts";

/** Whose office it is, by the words behind it. */
export interface Complement {
  /** The last piece of it. */
  readonly right: number;
  readonly states: readonly PartyCode[];
  readonly institution?: string;
  readonly isIntelligence: boolean;
  /** State that an envoy is sent to. */
  readonly posting?: PartyCode;
}

/** Reads rightwards from the piece at `last`, an office; undefined when what follows is no part of the phrase. */
export function complementOf(sentence: Sentence, pieces: readonly Piece[], last: number): Complement | undefined {
  const [office, next] = [pieces[last]!, pieces[last + 1]];
  if (!next) return undefined;
  const gap = between(sentence, office, next);
  const marker = gap.split(" ")[0]!;
  if (!OPENING.test(gap) || leadsOut(office, next, marker)) return undefined;
  return readComplement(sentence, pieces, last, marker);
}

const OPENING = /^(?:of|for|from|to|at|in)(?: the)?$/u;

/**
 * "The ambassador to Norway" deals with Norway; of "the visit of the president to Norway" and "summoned the envoy in
 * Oslo" what follows the post is not part of it.
 */
function leadsOut(office: Piece, next: Piece, marker: string): boolean {
  if (office.type !== "item" || next.type !== "item") return false;
  const level = office.item.entry.level ?? "";
  if (marker === "to") return TRAVELLING.has(level) || (level === "working" && next.item.entry.kind === "capital");
  return (marker === "in" || marker === "at") && (next.item.entry.kind === "capital" || next.item.entry.seat === true);
}

/** Levels whose holders go to a state; those below are sent to one, but for "diplomats to Lima". */
const TRAVELLING: ReadonlySet<string> = new Set(["head", "minister"]);

function readComplement(
  sentence: Sentence,
  pieces: readonly Piece[],
  last: number,
  marker: string,
): Complement | undefined {
  const states: PartyCode[] = [];
  let right = last;
  let institution: string | undefined;
  let isIntelligence = false;
  let posting: PartyCode | undefined;
  for (let i = last + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.type !== "item") break;
    const { kind, code, country, name, sort } = piece.item.entry;
    const gap = between(sentence, pieces[i - 1]!, piece);
    const isJoined =
      i === last + 1 ||
      (pluralOf(pieces[last]!) && LISTED.test(gap)) ||
      (institution === undefined && isStateful(pieces[i - 1]!) && (gap === "" || isOwned(kind, gap)));
    if (!isJoined) break;
    if (isStateful(piece)) {
      // "Ambassador to Turkey" and "envoy for Syria" serve another state than the one they deal with.
      if (SENT.test(marker)) posting ??= code ?? country;
      else if (code) states.push(code);
    } else if (kind === "institution") {
      institution = name;
      isIntelligence ||= sort === "intelligence";
      if (code) states.push(code);
    } else break;
    right = i;
  }
  if (right === last) return undefined;
  return { right, states, isIntelligence, ...(institution ? { institution } : {}), ...(posting ? { posting } : {}) };
}

const SENT = /^(?:to|for|in|at)$/u;
const LISTED = /^(?:,|and|, and|, the|and the|, and the|& )$/u;

/** "Of Russia's foreign ministry". */
const isOwned = (kind: string, gap: string): boolean => kind === "institution" && /^['’]s?(?: \p{L}+)?$/u.test(gap);
