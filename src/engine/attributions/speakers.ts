/** Who a source stands for, and through whom the words came. */
import { type Document, mentionAt } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, cover } from "../span.ts";
import type { Draft } from "./drafts.ts";

const SPEAKING: ReadonlySet<string> = new Set(["person", "office", "state", "institution", "group", "outlet", "pair"]);

/** Whom a source stands for; `whole` unless only some of its words name somebody: "a Russian source". */
export interface Voice {
  readonly mention: Mention;
  readonly whole: boolean;
}

/** The mention that the source's head stands in; else the first that can speak among the source's words. */
export function speakerOf(doc: Document, draft: Draft): Voice | undefined {
  const { head } = draft.source;
  if (head === undefined) return undefined;
  const own = mentionAt(doc, draft.sentence, head);
  if (own && SPEAKING.has(own.kind)) return { mention: own, whole: true };
  const inside = (doc.mentionsBySentence[draft.sentence] ?? []).filter(
    (m) => SPEAKING.has(m.kind) && draft.sourceSpans.some((s) => contains(s, m)),
  );
  const { tokens } = doc.sentences[draft.sentence]!;
  // "The North's KCNA news agency": a name that stands before its noun.
  const named = inside.find((m) => m.kind === "outlet" && tokens[m.head]!.head === head);
  const heading = inside.find((m) => m.head === head) ?? named ?? antecedent(doc, draft);
  if (heading) return { mention: heading, whole: true };
  const mention = inside[0] ?? own;
  return mention && { mention, whole: mention === own };
}

/** "officials who said": the pronoun's antecedent is the governing noun. */
function antecedent(doc: Document, draft: Draft): Mention | undefined {
  const sentence = doc.sentences[draft.sentence]!;
  const verb = sentence.tokens[draft.cue.head]!;
  return verb.deprel.startsWith("acl") && verb.head >= 0 ? mentionAt(doc, draft.sentence, verb.head) : undefined;
}

/** The statement is one clause of a wider one that an outlet or office reports: that one carried it. */
export const carriedBy = (inner: Draft, outer: Draft): boolean =>
  inner !== outer &&
  outer.content.some((span) => contains(span, cover(inner.cueSpans))) &&
  !inner.content.some((span) => outer.cueSpans.some((cue) => contains(span, cue)));
