/** Which drafts attribute something to somebody. */
import type { Document } from "../document.ts";
import { cover } from "../span.ts";
import { dependents } from "../tree.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";

/** Somebody else than writer and reader is given words, or the text says that words were said without saying by whom. */
export function isAttributed(doc: Document, draft: Draft, lexicon: CueLexicon): boolean {
  if (draft.sourceSpans.length === 0) return draft.quoted || isImpersonal(doc, draft);
  const { start, end } = cover(draft.sourceSpans);
  const words = doc.text.slice(start, end).toLowerCase();
  return !lexicon.markers.deictic.some(([word]) => word === words);
}

/** "It was reported that", "is alleged to have", "the claim that": speech whose speaker goes unsaid. */
function isImpersonal(doc: Document, { cue, sentence }: Draft): boolean {
  const tree = doc.sentences[sentence]!;
  if (cue.kind === "noun") return dependents(tree, cue.head, "acl", "ccomp").length > 0 && cue.entry.takes.has("that");
  if (cue.kind !== "verb" || !cue.passive) return false;
  return cue.entry.takes.has("quote") && dependents(tree, cue.head, "ccomp", "csubj", "xcomp").length > 0;
}
