import { readFileSync } from "node:fs";

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Last column: `Entity=…|SpaceAfter=No`. */
  readonly misc: string;
  /** Offsets into the text of the file, see {@link Treebank}. */
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly GoldWord[];
}

/** A CoNLL-U file as text that a reader would get, with the gold words at their offsets. */
export interface Treebank {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** The whole file as one text. */
export const readTreebank = (path: string): Treebank => rebuild(readFileSync(path, "utf8"));

/** Each document of the file as a text of its own, by its id. */
export function readDocuments(path: string): (Treebank & { readonly id: string })[] {
  const parts = readFileSync(path, "utf8").split(/^(?=# newdoc id = )/mu);
  return parts
    .filter((part) => part.startsWith("# newdoc"))
    .map((part) => ({ id: /= (.*)/u.exec(part)?.[1] ?? "", ...rebuild(part) }));
}

/** Rebuilds raw text from `# text` lines: a blank line before each new paragraph and document, a space elsewhere. */
function rebuild(conllu: string): Treebank {
  let text = "";
  const sentences: GoldSentence[] = [];
  for (const block of conllu.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    const raw = lines
      .find((line) => line.startsWith("# text ="))
      ?.slice(8)
      .trim();
    if (raw === undefined) continue;
    const isBreak = lines.some((line) => /^# new(?:par|doc)/.test(line));
    if (text !== "") text += isBreak ? "\n\n" : " ";
    sentences.push(readSentence(lines, raw, text.length));
    text += raw;
  }
  return { text, sentences };
}

function readSentence(lines: readonly string[], raw: string, offset: number): GoldSentence {
  const words: GoldWord[] = [];
  let at = 0;
  let rangeEnd = 0;
  let rangeStop = 0;
  for (const line of lines) {
    if (line.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", , , head = "0", deprel = "", , misc = ""] = line.split("\t");
    if (/^\d+-\d+$/.test(id)) {
      // A contraction: its words are stretches of one written form.
      const start = Math.max(at, raw.indexOf(form, at));
      rangeEnd = Number(id.split("-")[1]);
      rangeStop = start + form.length;
      at = start;
    }
    if (!/^\d+$/.test(id)) continue;
    const found = raw.indexOf(form, at);
    const inRange = Number(id) <= rangeEnd;
    const start = found >= 0 && (!inRange || found < rangeStop) ? found : at;
    const end = Math.min(raw.length, inRange && Number(id) === rangeEnd ? rangeStop : start + form.length);
    words.push({ form, lemma, upos, head: Number(head) - 1, deprel, misc, start: offset + start, end: offset + end });
    at = end;
  }
  return { start: offset, end: offset + raw.length, words };
}
