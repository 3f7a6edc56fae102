/** The closed lists of words that fields of a reading may hold; `types.ts` takes its types from them. */

/** Highest first; see `levels.ts` for which are of one rank. */
export const LEVELS = [
  "head",
  "minister",
  "intelligence-chief",
  "deputy-minister",
  "envoy",
  "ambassador",
  "director",
  "working",
  "unknown",
] as const;

export const CONTACT_KINDS = [
  "meeting",
  "summit",
  "visit",
  "call",
  "negotiation",
  "consultation",
  "conference",
  "summoning",
  "letter",
  "other",
] as const;

export const CONTACT_STATUSES = ["planned", "ongoing", "held", "cancelled", "postponed", "refused", "denied"] as const;

export const MEASURE_KINDS = [
  "expulsion",
  "closure",
  "reopening",
  "recall",
  "appointment",
  "visa-restriction",
  "staff-limit",
  "suspension",
  "resumption",
  "sanction",
  "sanction-relief",
  "severance",
  "restoration",
  "protest-note",
  "recognition",
  "withdrawal",
  "agreement",
  "release",
  "other",
] as const;

export const MEASURE_STATUSES = ["done", "announced", "threatened", "demanded", "reversed", "denied"] as const;
