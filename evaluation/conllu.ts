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
export const readTreebank = (path: string): Treebank => parseTreebank(readFileSync(path, "utf8"));

/** Each document of the file as a text of its own, by its id. */
export function readDocuments(path: string): (Treebank & { readonly id: string })[] {
  const parts = readFileSync(path, "utf8").split(/^(?=# newdoc id = )/mu);
  return parts
    .filter((part) => part.startsWith("# newdoc"))
    .map((part) => ({ id: /= (.*)/u.exec(part)?.[1] ?? "", ...parseTreebank(part) }));
}

/**
 * Rebuilds raw text from `# text` lines: a blank line before each new paragraph and document, a space elsewhere.
 * A sentence without such a line is put together from its forms and `SpaceAfter=No`.
 */
export function parseTreebank(conllu: string): Treebank {
  let text = "";
  const sentences: GoldSentence[] = [];
  for (const block of conllu.split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)).map(readRow);
    if (rows.length === 0) continue;
    const written = lines.find((line) => /^# text\s*=/.test(line));
    const raw = written === undefined ? textOf(rows) : written.replace(/^# text\s*=/, "").trim();
    const isBreak = lines.some((line) => /^# new(?:par|doc)\b/.test(line));
    if (text !== "") text += isBreak ? "\n\n" : " ";
    sentences.push({ start: text.length, end: text.length + raw.length, words: wordsOf(rows, raw, text.length) });
    text += raw;
  }
  return { text, sentences };
}

/** One line of a sentence: a word, or with `last` a written form that the words up to that one share. */
interface Row {
  readonly id: number;
  readonly last?: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

function readRow(line: string): Row {
  const [id = "", form = "", lemma = "", upos = "", , , head = "0", deprel = "", , misc = ""] = line.split("\t");
  const [first = "", last] = id.split("-");
  return {
    id: Number(first),
    ...(last === undefined ? {} : { last: Number(last) }),
    form,
    lemma,
    upos,
    head: Number(head) - 1,
    deprel,
    misc,
  };
}

function textOf(rows: readonly Row[]): string {
  let covered = 0;
  let text = "";
  for (const row of rows) {
    if (row.last === undefined && row.id <= covered) continue;
    covered = row.last ?? row.id;
    text += row.form + (row.misc.split("|").includes("SpaceAfter=No") ? "" : " ");
  }
  return text.trim();
}

/** Words at their places in `raw`. Words of one written form are stretches of it, the last of which ends where it ends. */
function wordsOf(rows: readonly Row[], raw: string, offset: number): GoldWord[] {
  const words: GoldWord[] = [];
  let at = 0;
  let shared: { readonly last: number; readonly end: number } | undefined;
  for (const { id, last, form, ...rest } of rows) {
    if (last !== undefined) {
      at = placeOf(form, raw, at);
      shared = { last, end: Math.min(raw.length, at + form.length) };
      continue;
    }
    const inShared = shared !== undefined && id <= shared.last ? shared : undefined;
    const start = inShared ? at : placeOf(form, raw, at);
    const stop = inShared ? inShared.end : raw.length;
    const end = inShared?.last === id ? stop : Math.min(stop, start + form.length);
    words.push({ form, ...rest, start: offset + start, end: offset + end });
    at = end;
  }
  return words;
}

/** Where `form` stands at or after `at`: behind the space there, or, where the text differs from the words, nearby. */
function placeOf(form: string, raw: string, at: number): number {
  let start = at;
  while (start < raw.length && /\s/u.test(raw[start]!)) start++;
  if (raw.startsWith(form, start)) return start;
  const found = raw.indexOf(form, start);
  return found >= 0 && found - start <= form.length + NEARBY ? found : start;
}

/** How far a form is looked for where text and words differ. In characters. */
const NEARBY = 12;
