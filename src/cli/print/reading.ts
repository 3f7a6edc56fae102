import type { Claim, Contact, DateRange, Measure, Place, Quote, Reading, Report, Speaker } from "../../engine/index.ts";
import { POLARITY_GLYPHS, STATUS_SHAPES, type Style, style } from "./style.ts";

/** Longest quotation printed, in characters. */
const LONGEST_QUOTE = 160;

/** A reading for people: what happened, on whose word, and the lines that it rests on. */
export function printReading(reading: Reading, report: Report, name: string): string {
  const paint = style(process.stdout);
  const lineOf = lineCounter(report.text);
  const quoteLine = (quote: Quote): string => paint.faint(`    line ${lineOf(quote.start)}: “${shorten(quote.exact)}”`);
  const out = [paint.strong(headline(reading, name))];
  if (reading.report.credits.length > 0) out.push(`carries reporting of ${reading.report.credits.join(", ")}`);
  if (reading.report.damage.length > 0) out.push(paint.doubt(`damaged: ${reading.report.damage.join(", ")}`));
  for (const contact of reading.contacts)
    out.push(
      "",
      ...contactLines(contact, paint),
      ...contact.evidence.slice(0, 2).map(quoteLine),
      ...claimLines(reading, contact.id, paint, quoteLine),
    );
  for (const measure of reading.measures)
    out.push(
      "",
      ...measureLines(measure, paint),
      ...measure.evidence.slice(0, 1).map(quoteLine),
      ...claimLines(reading, measure.id, paint, quoteLine),
    );
  const other = reading.claims.filter((claim) => claim.about.length === 0);
  if (other.length > 0)
    out.push("", paint.strong("Also said"), ...other.flatMap((claim) => claimText(claim, paint, quoteLine)));
  if (reading.contacts.length + reading.measures.length + reading.claims.length === 0)
    out.push("no contact, measure or claim between states found");
  if (reading.notes.length > 0)
    out.push("", ...reading.notes.map((note) => paint.doubt(`note, line ${lineOf(note.start)}: ${note.reason}`)));
  return out.join("\n");
}

function headline({ report }: Reading, name: string): string {
  const particulars = [report.outlet, report.publishedAt].filter(Boolean).join(", ");
  return `${report.title ?? name}${particulars ? ` (${particulars})` : ""}`;
}

export function contactLines(
  contact: Pick<
    Contact,
    "id" | "kind" | "status" | "parties" | "participants" | "level" | "mediators" | "place" | "date" | "topics"
  >,
  paint: Style,
): string[] {
  const where = placeText(contact.place);
  const facts = [contact.level ? `level: ${contact.level}` : undefined, where, dateText(contact.date)]
    .filter(Boolean)
    .join(" · ");
  const lines = [
    `${STATUS_SHAPES[contact.status] ?? ""} ${paint.strong(`${contact.parties.join(" – ")} ${contact.kind}, ${contact.status}`)}${facts ? ` · ${facts}` : ""} ${paint.faint(`[${contact.id}]`)}`,
  ];
  for (const person of contact.participants)
    lines.push(
      `  ${person.state ?? "?"}  ${[person.name, person.office].filter(Boolean).join(", ")}${person.level === "unknown" ? "" : paint.faint(` (${person.level})`)}`,
    );
  if (contact.mediators?.length) lines.push(`  mediated by ${contact.mediators.join(", ")}`);
  const topics = (treatment: string) =>
    contact.topics.filter((topic) => topic.treatment === treatment).map((topic) => topic.label);
  for (const [treatment, label] of [
    ["discussed", "about"],
    ["planned", "to be about"],
    ["agreed", "agreed"],
    ["excluded", "not discussed"],
  ] as const) {
    const labels = topics(treatment);
    if (labels.length > 0) lines.push(`  ${paint.key(label)}: ${labels.join("; ")}`);
  }
  return lines;
}

export function measureLines(
  measure: Pick<Measure, "id" | "kind" | "status" | "by" | "against" | "count" | "object" | "date">,
  paint: Style,
): string[] {
  const direction =
    measure.against.length > 0
      ? `${measure.by.join(", ") || "?"} → ${measure.against.join(", ")}`
      : measure.by.join(" – ");
  const facts = [
    measure.count === undefined ? undefined : String(measure.count),
    measure.object,
    dateText(measure.date),
  ]
    .filter(Boolean)
    .join(" · ");
  return [
    `${STATUS_SHAPES[measure.status] ?? ""} ${paint.strong(`${direction} ${measure.kind}, ${measure.status}`)}${facts ? ` · ${facts}` : ""} ${paint.faint(`[${measure.id}]`)}`,
  ];
}

export const placeText = (place: Place | undefined): string | undefined =>
  place ? [place.city, place.country].filter(Boolean).join(", ") : undefined;

export const dateText = (date: DateRange | undefined): string | undefined =>
  date ? (date.end && date.end !== date.start ? `${date.start} to ${date.end}` : date.start) : undefined;

const claimLines = (reading: Reading, id: string, paint: Style, quoteLine: (quote: Quote) => string): string[] =>
  reading.claims.filter((claim) => claim.about.includes(id)).flatMap((claim) => claimText(claim, paint, quoteLine));

/** "✕ deny  Ryabkov, deputy foreign minister (RUS) ← TASS: content". */
function claimText(claim: Claim, paint: Style, quoteLine: (quote: Quote) => string): string[] {
  const chain = [speakerText(claim.speaker), ...claim.via].join(" ← ");
  const first = claim.evidence[0];
  return [
    `  ${POLARITY_GLYPHS[claim.polarity] ?? ""} ${claim.polarity}  ${paint.key(chain)}: ${shorten(claim.content)}`,
    ...(first ? [quoteLine(first)] : []),
  ];
}

export function speakerText(speaker: Speaker): string {
  const words = [speaker.name, speaker.office, speaker.institution].filter(Boolean).join(", ") || "unnamed";
  return speaker.state ? `${words} (${speaker.state})` : words;
}

const shorten = (words: string): string => {
  const flat = words.replace(/\s+/g, " ");
  return flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE - 1)}…` : flat;
};

/** Line number, from 1, of an offset. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => starts.filter((start) => start <= offset).length;
}
