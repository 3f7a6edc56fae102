/** How well two findings fit: the weaker the fit, the less it decides. */
export const FITS = ["strong", "fair", "weak"] as const;
export type Fit = (typeof FITS)[number];

/** What was judged of two findings of different reports. */
export interface Verdict {
  /** `contradiction`: they cannot be one; `open`: they may be one, but nothing says so. */
  readonly fit: Fit | "contradiction" | "open";
  readonly reason: string;
  /** From 0 to 1. */
  readonly score: number;
  /** They are one contact of two days: it was put off. */
  readonly moved?: true;
}

/** Whether anything speaks for the two being one. */
export const doFit = ({ fit }: Verdict): boolean => fit !== "contradiction" && fit !== "open";

const SCORES = { strong: 0.9, fair: 0.75, weak: 0.55 } as const;
/** Each further thing in common makes a fit a little surer. */
const EACH = 0.02;
const SUREST = 0.99;

/** A fit with all that speaks for it. */
export function fits(fit: Fit, reasons: readonly string[]): Verdict {
  const score = Math.min(SUREST, SCORES[fit] + EACH * Math.max(0, reasons.length - 2));
  return { fit, reason: reasons.join("; "), score: Math.round(score * 100) / 100 };
}

export const against = (reason: string): Verdict => ({ fit: "contradiction", reason, score: 0 });
export const open = (reason: string): Verdict => ({ fit: "open", reason, score: 0.3 });
