/** Who a source stands for, and through whom the words came. */
import { type Document, mentionAt } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, cover, type Span } from "../span.ts";
import { dependents, markerOf, relation, subtree } from "../tree.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";
import { formOf } from "./find-cues.ts";

const SPEAKING: ReadonlySet<string> = new Set(["person", "office", "state", "institution", "group", "outlet", "pair"]);

/** The mention that the source's head stands in; else the first that can speak among the source's words. */
export function speakerOf(doc: Document, draft: Draft): Mention | undefined {
  const { head } = draft.source;
  if (head === undefined) return undefined;
  const own = mentionAt(doc, draft.sentence, head);
  if (own && SPEAKING.has(own.kind)) return own;
  const inside = (doc.mentionsBySentence[draft.sentence] ?? []).filter(
    (m) => SPEAKING.has(m.kind) && draft.sourceSpans.some((s) => contains(s, m)),
  );
  return inside.find((m) => m.head === head) ?? antecedent(doc, draft) ?? inside[0] ?? own;
}

/** "officials who said": the pronoun's antecedent is the governing noun. */
function antecedent(doc: Document, draft: Draft): Mention | undefined {
  const sentence = doc.sentences[draft.sentence]!;
  const verb = sentence.tokens[draft.cue.head]!;
  return verb.deprel.startsWith("acl") && verb.head >= 0 ? mentionAt(doc, draft.sentence, verb.head) : undefined;
}

export interface Via {
  readonly names: readonly string[];
  readonly spans: readonly Span[];
}

/** Outlets between the speaker and the report: in the source's own words, around the cue, or the outlet that reports it all. */
export function viaOf(doc: Document, draft: Draft, speaker: Mention | undefined, lexicon: CueLexicon): Via {
  const carriers = (doc.mentionsBySentence[draft.sentence] ?? []).filter(
    (m) => m.kind === "outlet" && m.entity !== speaker?.entity && carries(doc, draft, m, lexicon),
  );
  const unique = carriers.filter((m, i) => carriers.findIndex((o) => o.entity === m.entity) === i);
  return { names: unique.map((m) => m.name ?? doc.text.slice(m.start, m.end)), spans: unique };
}

function carries(doc: Document, draft: Draft, outlet: Mention, lexicon: CueLexicon): boolean {
  if (draft.content.some((span) => contains(span, outlet))) return false;
  if (draft.sourceSpans.some((span) => contains(span, outlet))) return true;
  if (isHearer(doc, draft, outlet)) return true;
  // "Ryabkov, who was quoted by TASS", "Peskov, who spoke to TASS".
  const { head } = draft.source;
  if (head !== undefined && subtree(doc.sentences[draft.sentence]!, head).includes(outlet.head)) return true;
  return followsCarrier(doc, draft, outlet, lexicon);
}

/** "told TASS", "in an interview with the BBC", "on Twitter": an outlet that hangs on the cue. */
function isHearer(doc: Document, draft: Draft, outlet: Mention): boolean {
  const sentence = doc.sentences[draft.sentence]!;
  return dependents(sentence, draft.cue.head, "obj", "iobj", "obl", "nmod").some(
    (i) =>
      subtree(sentence, i).includes(outlet.head) &&
      markerOf(sentence, i) !== "by" &&
      relation(sentence.tokens[i]!) !== "nsubj",
  );
}

function followsCarrier(doc: Document, draft: Draft, outlet: Mention, lexicon: CueLexicon): boolean {
  const sentence = doc.sentences[draft.sentence]!;
  return lexicon.markers.carrier.some((words) => {
    for (let i = Math.max(0, outlet.from - 6); i < outlet.from; i++)
      if (words.every((word, k) => formOf(sentence, i + k) === word)) return true;
    return false;
  });
}

/** The statement is one clause of a wider one that an outlet or office reports: that one carried it. */
export const carriedBy = (inner: Draft, outer: Draft): boolean =>
  inner !== outer &&
  outer.content.some((span) => contains(span, cover(inner.cueSpans))) &&
  !inner.content.some((span) => outer.cueSpans.some((cue) => contains(span, cue)));
