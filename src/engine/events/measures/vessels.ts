/** Ships by their names: "the Panama-flagged Estrella", "the Estrella", which the report elsewhere calls a tanker. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence, Token } from "../../grammar/types.ts";

/** Words that may stand between "tanker" and its name. */
const LINK = /^(?:,|[-–—]|["“”‘']|the|called|named|dubbed|including)$/iu;
/** How far before its name a word for a ship may stand. */
const REACH = 6;

/** Whether the token ends the name of a ship; `words` are those for ships. */
export function isNamedVessel(doc: Document, sentenceIndex: number, i: number, words: ReadonlySet<string>): boolean {
  const sentence = doc.sentences[sentenceIndex]!;
  const mention = mentionAt(doc, sentenceIndex, i);
  if (!isNameWord(sentence.tokens[i]!) || (mention && !/^(?:place|person)$/u.test(mention.kind))) return false;
  const [from, to] = nameAround(sentence, i);
  const name = formsOf(sentence.tokens.slice(from, to));
  return (
    isFlagged(sentence, from) ||
    doc.sentences.some(({ tokens }) =>
      tokens.some((_, at) => isCalledVessel(tokens, at, name, words) && !isOtherName(tokens, at, name.length)),
    )
  );
}

const isNameWord = ({ upos, form }: Token): boolean => /^\p{Lu}/u.test(form) && /^(?:PROPN|ADJ|NOUN|NUM)$/u.test(upos);

/** First token of the capitalised words around the token, and the one behind their last. */
function nameAround({ tokens }: Sentence, i: number): [from: number, to: number] {
  let [from, to] = [i, i + 1];
  while (from > 0 && isNameWord(tokens[from - 1]!)) from--;
  while (to < tokens.length && (isNameWord(tokens[to]!) || tokens[to]!.upos === "NUM")) to++;
  return [from, to];
}

const formsOf = (tokens: readonly Token[]): string[] => tokens.map(({ form }) => form);

/** "The Panama-flagged Estrella", with or without a comma. */
const isFlagged = ({ tokens }: Sentence, from: number): boolean =>
  [tokens[from - 1], tokens[from - 2]].some((token) => token?.form.endsWith("flagged"));

/** Whether the name stands here right by a word for a ship: "the tanker X", "ships, including the X", "the X tanker", "the X, a tanker". */
function isCalledVessel(tokens: readonly Token[], at: number, name: readonly string[], words: ReadonlySet<string>) {
  if (!name.every((form, n) => tokens[at + n]?.form === form)) return false;
  let before = at - 1;
  while (before > at - REACH && LINK.test(tokens[before]?.form ?? "")) before--;
  const end = at + name.length;
  const apposed = tokens.findIndex(({ upos }, i) => i > end && upos === "NOUN");
  const after = tokens[end]?.form === "," && tokens[end + 1]?.upos === "DET" ? apposed : end;
  return [before, after].some((i) => {
    const isWord = words.has(tokens[i]?.lemma.toLowerCase() ?? "");
    // "A ship captain" is no ship.
    return isWord && (i < at || tokens[i + 1]?.upos !== "NOUN");
  });
}

/** "Bright" is not the tanker "Bright Star". */
const isOtherName = (tokens: readonly Token[], at: number, length: number): boolean =>
  [tokens[at - 1], tokens[at + length]].some((token) => token?.upos === "PROPN" && /^\p{Lu}/u.test(token.form));
