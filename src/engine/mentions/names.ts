/** Names of people as the text writes them: runs of capitalised words that are nothing else the lexicon knows. */
import type { Sentence } from "../grammar/types.ts";
import { isCapitalised } from "../letters.ts";
import type { Item } from "./gazetteer.ts";

/** A run of name words, tokens `from` to `to`, half-open. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** Small words inside names: "Mohammed bin Salman", "Ursula von der Leyen", "Ahmed al - Sharaa". */
const INNER = /^(?:al|el|bin|ibn|bint|ben|de|da|do|dos|del|della|van|von|der|den|la|le|du|ould|abu|ap|-|['’])$/iu;
const ARTICLE = /^(?:al|el)$/iu;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** "Hassan II", "d'Estaing". */
const INSIDE = /^(?:[IVX]+|[dl]['’]\p{Lu}\p{L}+)$/u;
/** Longest name, in tokens; more is a headline in capitals. */
const LONGEST = 8;

/** Runs of capitalised words outside the given items. Words that only open a sentence count when tagged as names. */
export function findNameRuns(sentence: Sentence, items: readonly Item[]): NameRun[] {
  const taken = new Uint8Array(sentence.tokens.length);
  for (const item of items) taken.fill(1, item.from, item.to);
  const runs: NameRun[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (taken[i] || !startsName(sentence, i)) continue;
    const to = endOfName(sentence, i, taken);
    if (to - i <= LONGEST) runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

function startsName(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]!;
  const { form } = token;
  if (form.length === 2 && sentence.tokens[i + 1]?.form === "-" && ARTICLE.test(form)) return true;
  if (!isCapitalised(form) || !CAPITALISED.test(form)) return false;
  // "Free Harvest Party": capitals within the sentence make a name of words that are none by themselves.
  const opensName = i > 0 && /^(?:ADJ|NOUN)$/u.test(token.upos) && sentence.tokens[i - 1]!.upos !== "PUNCT";
  return token.upos === "PROPN" || (opensName && CAPITALISED.test(sentence.tokens[i + 1]?.form ?? ""));
}

function endOfName(sentence: Sentence, from: number, taken: Uint8Array): number {
  let to = from + 1;
  for (let i = from + 1; i < sentence.tokens.length && !taken[i]; i++) {
    const { form, upos } = sentence.tokens[i]!;
    if (CAPITALISED.test(form) && (upos === "PROPN" || upos === "NOUN" || upos === "ADJ" || upos === "X")) to = i + 1;
    else if (INSIDE.test(form) && form !== "I") to = i + 1;
    else if (endsGivenName(sentence, from, i)) to = i + 1;
    else if (!INNER.test(form)) break;
  }
  return to;
}

/** The second syllable of "Ban Ki-moon", "Moon Jae-in"; not the word behind the hyphen in "Trump-era rules". */
function endsGivenName(sentence: Sentence, from: number, i: number): boolean {
  const [word, hyphen, before] = [sentence.tokens[i]!, sentence.tokens[i - 1], sentence.tokens[i - 2]];
  if (hyphen?.form !== "-" || hyphen.end !== word.start || before?.end !== hyphen.start) return false;
  if (!/^\p{Ll}{1,5}$/u.test(word.form) || !CAPITALISED.test(before.form)) return false;
  if (word.upos === "PROPN") return true;
  const after = sentence.tokens[i + 1]?.upos;
  return i - 2 > from && word.upos !== "VERB" && after !== "NOUN" && after !== "ADJ";
}
