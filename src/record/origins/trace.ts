/** What is kept of a report's words to find and judge others of its origin. Pure, and the same on every machine. */
import type { Reading, Report } from "../../engine/types.ts";
import { eventKeys } from "./events.ts";
import { bandsOf, shinglesOf, signatureOf } from "./minhash.ts";
import { hashOf, type Sentence, sentencesOf, withoutQuotations, wordsOf } from "./words.ts";

/** A report as origins are judged by it. */
export interface Trace {
  readonly report: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly credits: readonly string[];
  /** The same for texts of the same words. */
  readonly text: number;
  readonly signature: readonly number[];
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

/** The sentences that a report is compared by: as the reader read it, without what it quotes. */
export const ownSentences = (report: Pick<Report, "text">, reading: Pick<Reading, "notes">): Sentence[] =>
  sentencesOf(withoutQuotations(plainText(report, reading)));

/** The trace of a report. */
export function traceOf(id: string, report: Report, reading: Reading): Trace {
  const plain = plainText(report, reading);
  const words = wordsOf(plain);
  const signature = signatureOf(shinglesOf(ownSentences(report, reading).flatMap(({ words }) => words)));
  const events = eventKeys(report, reading);
  const keys = [...bandsOf(signature), ...quoteKeys(plain), ...events];
  return {
    report: id,
    ...(report.outlet ? { outlet: report.outlet } : {}),
    ...(report.publishedAt ? { publishedAt: report.publishedAt } : {}),
    credits: reading.report.credits,
    text: hashOf(words.join(" ")),
    signature,
    keys: [...new Set(keys)],
    events,
  };
}

const QUOTATION = /[“"]([^”"\n]{20,600})[”"]/gu;

/** The beginnings of long quotations. */
const quoteKeys = (text: string): number[] =>
  [...text.matchAll(QUOTATION)].flatMap(([, quoted = ""]) => {
    const words = wordsOf(quoted);
    return words.length < SHORTEST_QUOTE ? [] : [hashOf(`quote ${words.slice(0, SHORTEST_QUOTE).join(" ")}`)];
  });
