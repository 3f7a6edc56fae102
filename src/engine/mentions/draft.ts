import type { Sentence } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import type { Mention, MentionKind } from "./types.ts";

/** A mention that is still being put together: fields that not every mention has are set one by one. */
export type MentionDraft = { -readonly [Field in keyof Mention]: Mention[Field] };

/** Where a mention stands: a sentence, and its index in the report. */
export interface Site {
  readonly sentence: Sentence;
  readonly index: number;
}

/** A mention of the tokens `from` to `to`, half-open, with its span and head word. */
export const draftMention = (
  { sentence: { tokens }, index }: Site,
  from: number,
  to: number,
  kind: MentionKind,
  states: readonly PartyCode[],
  entity: string,
): MentionDraft => ({
  kind,
  sentence: index,
  from,
  to,
  head: headOf(tokens, from, to),
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
  states,
  plural: false,
  entity,
});

/** The word of the stretch whose own head lies outside it. */
function headOf(tokens: Sentence["tokens"], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { head } = tokens[i]!;
    if (head < from || head >= to) return i;
  }
  return to - 1;
}
