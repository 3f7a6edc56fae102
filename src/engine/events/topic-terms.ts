/** What a topic's words tell, for knowing it again in other words: "Russia's war in Ukraine" is about war, Russia and Ukraine. */
import type { Document } from "../document.ts";
import type { Token } from "../grammar/types.ts";
import type { Span } from "../span.ts";

const TELLING: ReadonlySet<Token["upos"]> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** Lemmas of the telling words in a span, that of its head first; empty when none tells anything. */
export function termsIn({ sentences }: Document, span: Span): string[] {
  const tokens = sentences
    .filter(({ start, end }) => start < span.end && span.start < end)
    .flatMap((sentence) =>
      sentence.tokens.map((token) => ({ token, isHead: isHeadIn(span, sentence.tokens[token.head]) })),
    )
    .filter(({ token }) => span.start <= token.start && token.end <= span.end && TELLING.has(token.upos));
  const headFirst = [...tokens.filter(({ isHead }) => isHead), ...tokens.filter(({ isHead }) => !isHead)];
  return [...new Set(headFirst.map(({ token }) => token.lemma.toLowerCase()))];
}

const isHeadIn = (span: Span, head: Token | undefined): boolean =>
  head === undefined || head.end <= span.start || span.end <= head.start;
