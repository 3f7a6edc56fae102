/** The words that the page uses for the record's codes. One place, so that every view speaks alike. */
import type {
  ClaimMode,
  ContactKind,
  ContactStatus,
  Damage,
  Level,
  MeasureKind,
  MeasureStatus,
  Polarity,
  Treatment,
} from "../../engine/types.ts";

/** Levels, highest first. */
export const levelNames: Readonly<Record<Level, string>> = {
  head: "Head of state or government",
  minister: "Minister",
  "intelligence-chief": "Intelligence chief",
  "deputy-minister": "Deputy minister",
  envoy: "Envoy",
  ambassador: "Ambassador",
  director: "Head of department",
  working: "Working level",
  unknown: "Level not stated",
};

/** The same where there is little room. */
export const levelName = (level: Level): string => (level === "head" ? "Head of state" : levelNames[level]);

export const statusNames: Readonly<Record<ContactStatus, string>> = {
  held: "Held",
  ongoing: "Under way",
  planned: "Planned",
  postponed: "Postponed",
  cancelled: "Cancelled",
  refused: "Refused",
  denied: "Denied",
};

export const kindNames: Readonly<Record<ContactKind, string>> = {
  meeting: "Meeting",
  summit: "Summit",
  visit: "Visit",
  call: "Call",
  negotiation: "Negotiation",
  consultation: "Consultation",
  conference: "Conference",
  summoning: "Summoning",
  letter: "Letter",
  other: "Contact",
};

export const measureKindNames: Readonly<Record<MeasureKind, string>> = {
  expulsion: "Expulsion",
  closure: "Closure",
  reopening: "Reopening",
  recall: "Recall",
  appointment: "Appointment",
  "visa-restriction": "Visa restriction",
  "staff-limit": "Limit on staff",
  suspension: "Suspension",
  resumption: "Resumption",
  sanction: "Sanction",
  "sanction-relief": "Sanctions relief",
  severance: "Severed relations",
  restoration: "Restored relations",
  "protest-note": "Protest",
  recognition: "Recognition",
  withdrawal: "Withdrawal",
  agreement: "Agreement",
  release: "Release",
  other: "Measure",
};

export const measureStatusNames: Readonly<Record<MeasureStatus, string>> = {
  done: "Done",
  announced: "Announced",
  threatened: "Threatened",
  demanded: "Demanded",
  reversed: "Reversed",
  denied: "Denied",
};

/** Glyph and word of each polarity; the glyph never stands alone. */
export const polarities: Readonly<Record<Polarity, { readonly glyph: string; readonly word: string }>> = {
  affirm: { glyph: "✓", word: "affirms" },
  deny: { glyph: "✕", word: "denies" },
  characterise: { glyph: "≈", word: "characterises" },
  blame: { glyph: "↗", word: "blames" },
  plan: { glyph: "…", word: "plans" },
  demand: { glyph: "!", word: "demands" },
  threaten: { glyph: "‼", word: "threatens" },
  expect: { glyph: "→", word: "expects" },
  decline: { glyph: "–", word: "declines to say" },
};

export const treatmentNames: Readonly<Record<Treatment, string>> = {
  discussed: "Discussed",
  agreed: "Agreed",
  planned: "Planned",
  excluded: "Not discussed",
};

export const modeNames: Readonly<Record<ClaimMode, string>> = {
  direct: "in their own words",
  indirect: "in the report's words",
  mixed: "partly in their own words",
};

export const damageNames: Readonly<Record<Damage, string>> = {
  "broken-sentences": "Sentences cut in the middle",
  homoglyphs: "Look-alike letters from another alphabet",
  "injected-text": "Text that does not belong to the report",
  "repeated-text": "Passages that stand twice",
  truncated: "The text breaks off",
};

/** "1 report", "3 reports". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  // Writing a number in a language's way is slow, and short numbers need none.
  `${n < 1000 ? n : n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The first few of many words, and how many others there are: "a, b and 3 others". */
export function few(words: readonly string[], most = 3): string {
  const rest = words.length - most;
  return list(rest > 1 ? [...words.slice(0, most), count(rest, "other")] : words);
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
