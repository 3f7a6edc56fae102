/** What is kept of a report's words to find and judge others of its origin. Pure, and the same on every machine. */
import type { Reading, Report } from "../../engine/types.ts";
import type { Aligned } from "./align.ts";
import { eventKeys } from "./events.ts";
import { bandsOf, shinglesOf, signatureOf } from "./minhash.ts";
import { nameBands, namesSignature } from "./names.ts";
import { hashOf, sentencesOf, withoutQuotations, wordsOf } from "./words.ts";

/** A report as origins are judged by it. */
export interface Trace {
  readonly report: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly credits: readonly string[];
  /** The same for texts of the same words. */
  readonly text: number;
  readonly signature: readonly number[];
  /** Signature of its names and numbers. */
  readonly names: readonly number[];
  /** Reports of one origin share one of these. */
  readonly keys: readonly number[];
  /** Those of the keys that stand for events. */
  readonly events: readonly number[];
}

/** Shorter quotations are said by many. In words. */
const SHORTEST_QUOTE = 6;

/** The text as the reader read it: look-alike letters restored, injected and repeated passages blank. Offsets stay. */
export function plainText({ text }: Pick<Report, "text">, { notes }: Pick<Reading, "notes">): string {
  const repairs = notes.filter(({ stage }) => stage === "repair");
  return repairs.reduce(
    (so, { start, end, restored }) =>
      so.slice(0, start) + (restored ?? so.slice(start, end).replace(/[^\n]/g, " ")) + so.slice(end),
    text,
  );
}

/** What a report is aligned by: its sentences as the reader read them, without what it quotes. */
export const alignable = (report: Pick<Report, "text">, reading: Pick<Reading, "notes">): Aligned =>
  alignedBy(plainText(report, reading));

function alignedBy(plain: string): Aligned {
  const sentences = sentencesOf(withoutQuotations(plain));
  return { sentences, shingles: shinglesOf(sentences.flatMap(({ words }) => words)) };
}

/** The trace of a report, with what it is aligned by. */
export function traceOf(id: string, report: Report, reading: Reading): Aligned & { readonly trace: Trace } {
  const plain = plainText(report, reading);
  const aligned = alignedBy(plain);
  const trace = {
    report: id,
    ...(report.outlet ? { outlet: report.outlet } : {}),
    ...(report.publishedAt ? { publishedAt: report.publishedAt } : {}),
    credits: reading.report.credits,
    text: hashOf(wordsOf(plain).join(" ")),
    ...(reading.report.isListEntry ? NO_MARKS : marksOf(plain, aligned, report, reading)),
  };
  return { trace, ...aligned };
}

type Marks = Pick<Trace, "signature" | "names" | "keys" | "events">;

/** Entries of a list are alike by their form; only one of the same words is a copy. */
const NO_MARKS: Marks = { signature: [], names: [], keys: [], events: [] };

function marksOf(plain: string, { shingles }: Aligned, report: Report, reading: Reading): Marks {
  const signature = signatureOf(shingles);
  const names = namesSignature(withoutQuotations(plain));
  const events = eventKeys(report, reading);
  const byNames = report.publishedAt ? nameBands(names, report.publishedAt.slice(0, 7)) : [];
  const keys = [...new Set([...bandsOf(signature), ...byNames, ...quoteKeys(plain), ...events])];
  return { signature, names, keys, events };
}

const QUOTATION = /[“"]([^”"\n]{20,600})[”"]/gu;

/** The beginnings of long quotations. */
const quoteKeys = (text: string): number[] =>
  [...text.matchAll(QUOTATION)].flatMap(([, quoted = ""]) => {
    const words = wordsOf(quoted);
    return words.length < SHORTEST_QUOTE ? [] : [hashOf(`quote ${words.slice(0, SHORTEST_QUOTE).join(" ")}`)];
  });
