import type { Mention } from "../src/engine/mentions/index.ts";
import { type GoldSentence, readDocuments } from "./conllu.ts";
import { conllF1 } from "./coreference.ts";
import { dataPath } from "./data.ts";
import { type Figure, f1, type Tally, tally } from "./figures.ts";
import type { Linker } from "./linking.ts";

export type EntityType = "person" | "organization" | "place";
export type EntityForm = "name" | "noun" | "pronoun";

/** A mention of the treebank's Entity layer, or one of ours in its terms. `head` is the offset of its head word. */
export interface EntityMention {
  readonly id: string;
  readonly type: string;
  readonly form: EntityForm;
  /** Of the head word, or of the whole name that it begins. */
  readonly head: number;
  /** All words of the head: a name's words one by one. */
  readonly heads: readonly number[];
  /** "Our mines and factories": one mention of several heads, which counts unless they are mentions themselves: "Athens and Coron". */
  readonly isTogether: boolean;
  readonly start: number;
  readonly end: number;
}

export interface EntityDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly EntityMention[];
  readonly said: readonly EntityMention[];
}

const TYPES: readonly string[] = ["person", "organization", "place"];

/** Every document of the open development genres of GUM with its gold mentions and ours. */
export const readEntityDocuments = (link: Linker): EntityDocument[] =>
  readDocuments(dataPath("treebanks", "gum-open-dev.conllu")).map(({ id, text, sentences }) => ({
    id,
    text,
    ...paired(sentences.flatMap(readBrackets), mentionsOf(link(text))),
  }));

/** Ours get the head of the gold mention whose head words hold theirs: "Miss Ruiz" is one name, whichever word the parser puts first. */
const paired = (gold: readonly EntityMention[], said: readonly EntityMention[]) => ({
  gold,
  said: said.map((m) => {
    const fitting = gold.filter((g) => g.heads.includes(m.head));
    const found = fitting.find((g) => g.type === m.type) ?? fitting[0];
    return found ? { ...m, head: found.head } : m;
  }),
});

/** F1 of mentions by type and head word, and CoNLL F1 of the chains of names and pronouns. */
export function scoreEntities(link: Linker): Figure[] {
  const documents = readEntityDocuments(link);
  const mentionF1 = (name: string, keep: (m: EntityMention) => boolean): Figure => {
    const counts = tally();
    for (const { gold, said } of documents) addHeads(counts, gold.filter(keep), said.filter(keep));
    return { set: "entities", name, value: f1(counts), of: counts.gold };
  };
  const chains = (name: string, keep: (m: EntityMention, text: string) => boolean): Figure => ({
    set: "entities",
    name,
    value: conllF1(
      documents.map(({ gold, said, text }) => [
        clustersOf(gold.filter((m) => keep(m, text))),
        clustersOf(said.filter((m) => keep(m, text))),
      ]),
    ),
  });
  const isNamed = (m: EntityMention): boolean => m.form === "name" && TYPES.includes(m.type);
  const isChained = (m: EntityMention): boolean => m.form !== "noun" && TYPES.includes(m.type);
  return [
    ...TYPES.map((type) => mentionF1(`named ${type}`, (m) => isNamed(m) && m.type === type)),
    mentionF1("named", isNamed),
    mentionF1("named and nominal", (m) => m.form !== "pronoun" && TYPES.includes(m.type)),
    ...TYPES.map((type) => mentionF1(`${type}, pronouns too`, (m) => m.type === type)),
    mentionF1("all mentions, pronouns too", (m) => TYPES.includes(m.type)),
    chains("coreference", (m, text) => isChained(m) && !isSpeechRole(text.slice(m.start, m.end))),
    chains("coreference, I and you too", isChained),
  ];
}

/** "I", "we" and "you" stand for whoever speaks and listens, which the words alone do not tell. */
const isSpeechRole = (words: string): boolean =>
  /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves|['’]s)$/iu.test(words);

/** One gold mention and one of ours pair when type and head word agree. */
function addHeads(counts: Tally, gold: readonly EntityMention[], said: readonly EntityMention[]): void {
  const key = (m: EntityMention): string => `${m.type}@${m.head}`;
  const wanted = new Set(gold.map(key));
  const given = new Set(said.map(key));
  counts.gold += wanted.size;
  counts.said += given.size;
  counts.hit += [...given].filter((k) => wanted.has(k)).length;
}

function clustersOf(mentions: readonly EntityMention[]): number[][] {
  const clusters = new Map<string, Set<number>>();
  for (const { id, head } of mentions) clusters.set(id, (clusters.get(id) ?? new Set()).add(head));
  return [...clusters.values()].map((heads) => [...heads]);
}

/**
 * Reads `Entity=(1-person-new-…-2-coref(3-place-…)…1)`: a bracket opens with id, type and particulars, `1)` closes the
 * last open mention of that id, `(1-…)` is one word. The particulars before the last are the head words, counted from 1.
 */
function readBrackets(sentence: GoldSentence): EntityMention[] {
  const open: { id: string; type: string; heads: string; from: number }[] = [];
  const found: EntityMention[] = [];
  const close = (id: string, to: number): void => {
    const at = open.findLastIndex((o) => o.id === id);
    const [opened] = at < 0 ? [] : open.splice(at, 1);
    if (opened) found.push(...toMention(sentence, opened, to));
  };
  sentence.words.forEach((word, i) => {
    const layer = /(?:^|\|)Entity=([^|]*)/u.exec(word.misc)?.[1] ?? "";
    for (const [, opening, closing] of layer.matchAll(/\(([^()]+)|(\d*)\)/gu)) {
      if (opening !== undefined) {
        const [id = "", type = "", , , , heads = "1"] = opening.split("-");
        open.push({ id, type, heads, from: i });
      } else close(closing || (open.at(-1)?.id ?? ""), i + 1);
    }
  });
  return found.filter((m) => !m.isTogether || !found.some((o) => !o.isTogether && m.heads.includes(o.head)));
}

function toMention(
  sentence: GoldSentence,
  { id, type, heads, from }: { id: string; type: string; heads: string; from: number },
  to: number,
): EntityMention[] {
  const words = sentence.words.slice(from, to);
  const listed = heads.split(",").map((n) => from + Number(n) - 1);
  const head = words.find((word) => word.head < from || word.head >= to) ?? words[0]!;
  const isTogether = listed.some(
    (i) => sentence.words[i]?.deprel === "conj" && listed.includes(sentence.words[i]!.head),
  );
  const offsets = [head, ...listed.flatMap((i) => sentence.words[i] ?? [])].map((word) => word.start);
  return [
    {
      id,
      type,
      form: formOf(head.upos),
      head: head.start,
      heads: offsets,
      isTogether,
      start: words[0]!.start,
      end: words.at(-1)!.end,
    },
  ];
}

const formOf = (upos: string): EntityForm =>
  upos === "PROPN" ? "name" : upos === "PRON" || upos === "DET" ? "pronoun" : "noun";

/** What the mentions hold, and besides what the grammar takes for people, organisations and places: "two diplomats", "a villa". */
function mentionsOf(linked: ReturnType<Linker>): EntityMention[] {
  const known = knownMentions(linked);
  const heads = new Set(known.map(({ head }) => head));
  const described = linked.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(({ entity, start }) => entity !== undefined && !heads.has(start))
    .map(({ entity, upos, start, end }) => ({
      ...{ id: `at ${start}`, type: entity!, form: formOf(upos), head: start, heads: [start] },
      ...{ isTogether: false, start, end },
    }));
  return [...known, ...described];
}

/** Our kinds in the treebank's terms. Adjectives of nationality are no mentions there. */
function knownMentions({ sentences, mentions }: ReturnType<Linker>): EntityMention[] {
  return mentions.flatMap((m) => {
    const head = sentences[m.sentence]!.tokens[m.head]!;
    const isAdjective = head.upos === "ADJ" || (m.demonym && /^(?:amod|compound)$/u.test(head.deprel));
    const type = isAdjective ? undefined : typeOf(m);
    if (!type) return [];
    return [
      {
        id: m.entity,
        type,
        form: formOf(head.upos),
        head: head.start,
        heads: [head.start],
        isTogether: false,
        start: m.start,
        end: m.end,
      },
    ];
  });
}

/** In GUM a state is a place, its people are people, a body of states is an organisation. */
function typeOf(mention: Mention): EntityType | undefined {
  switch (mention.kind) {
    case "person":
    case "office":
      return "person";
    case "state":
      if (mention.demonym) return "person";
      return mention.country ? "place" : "organization";
    case "place":
      return "place";
    case "institution":
    case "group":
    case "outlet":
      return "organization";
    default:
      return undefined;
  }
}
