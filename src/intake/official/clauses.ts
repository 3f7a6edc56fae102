/** Clauses of a remark: "Official visit; met with President X. Discussed grain." has two sentences and three clauses. */
import type { Grammar, Sentence } from "../../engine/grammar/types.ts";
import type { Span } from "../../engine/span.ts";

/** Stands for the traveller, whom remarks leave out; the grammar learned from sentences that name who acts. */
const SUBJECT = "They";

/** Each clause as a sentence of its own. What begins with a verb is parsed behind a subject, which is then left out. */
export const clausesOf = (text: string, grammar: Grammar): Sentence[] =>
  grammar
    .split(text)
    .flatMap(({ words }) => atSemicolons(text, words))
    .map((words) => parseClause(text, words, grammar));

function atSemicolons(text: string, words: readonly Span[]): Span[][] {
  const clauses: Span[][] = [[]];
  for (const word of words) {
    clauses.at(-1)!.push(word);
    if (text.slice(word.start, word.end) === ";") clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function parseClause(text: string, words: readonly Span[], grammar: Grammar): Sentence {
  const forms = words.map(({ start, end }) => text.slice(start, end));
  const bare = grammar.parse(forms);
  const verb = bare.findIndex(({ upos }) => upos !== "ADV");
  const parsed =
    bare[verb]?.upos === "VERB"
      ? grammar
          .parse([SUBJECT, ...forms.map((form, i) => (i === 0 ? form.toLowerCase() : form))])
          .slice(1)
          .map((token) => ({ ...token, head: token.head - 1 }))
      : bare;
  return {
    start: words[0]!.start,
    end: words.at(-1)!.end,
    tokens: parsed.map(({ xpos, ...token }, i) => ({ ...token, head: Math.max(-1, token.head), ...words[i]! })),
  };
}
