/** PLOVER event and mode, and CAMEO code, of contacts and measures: for users of event data. */
import { type Lexicon, list } from "../lexicon/index.ts";
import type { Contact, EventCode, Measure } from "../types.ts";

/** One row of `event-codes.tsv`. */
interface CodeRow {
  readonly type: string;
  readonly kinds: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  /** Words of which the object must name one; empty when any object will do. */
  readonly objects: readonly string[];
  readonly third: boolean;
  /** How the word that tells of the event begins; empty for any. */
  readonly word: string;
  readonly code: EventCode;
}

export type CodeTable = readonly CodeRow[];

export function loadCodes(lexicon: Lexicon): CodeTable {
  const classes = new Map(lexicon.table("object-classes").map((row) => [row.class ?? "", list(row.words)]));
  return lexicon.table("event-codes").map((row) => ({
    type: row.type ?? "",
    kinds: new Set(list(row.kind)),
    statuses: new Set(list(row.status)),
    objects: row.object ? (classes.get(row.object) ?? []) : [],
    third: row.where === "third",
    word: row.word ?? "",
    code: { event: row.event ?? "", ...(row.mode ? { mode: row.mode } : {}), cameo: row.cameo ?? "" },
  }));
}

/** The code of a contact; undefined for what did not happen. */
export function codeOfContact(contact: Contact, table: CodeTable): EventCode | undefined {
  const soil = contact.place?.country;
  const third = soil !== undefined && !contact.parties.includes(soil);
  return find(table, "contact", contact, (row) => !row.third || third);
}

/** The code of a measure; undefined for what did not happen. */
export function codeOfMeasure(measure: Measure, table: CodeTable): EventCode | undefined {
  const words = ` ${(measure.object ?? "").toLowerCase().replace(/[^\p{L}-]+/gu, " ")} `;
  const names = (word: string): boolean => words.includes(` ${word} `) || words.includes(` ${word}s `);
  const told = (measure.fields.status ?? []).map((quote) => quote.exact.toLowerCase());
  return find(
    table,
    "measure",
    measure,
    (row) =>
      (row.objects.length === 0 || row.objects.some(names)) && (!row.word || told.some((w) => w.startsWith(row.word))),
  );
}

const find = (
  table: CodeTable,
  type: string,
  { kind, status }: { readonly kind: string; readonly status: string },
  fits: (row: CodeRow) => boolean,
): EventCode | undefined =>
  table.find(
    (row) => row.type === type && (row.kinds.has(kind) || row.kinds.has("*")) && row.statuses.has(status) && fits(row),
  )?.code;
