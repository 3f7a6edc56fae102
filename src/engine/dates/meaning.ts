/** What an expression of time says, before it is known from which day it counts. */
export type DateMeaning =
  | {
      readonly kind: "absolute";
      readonly year?: number;
      readonly month: number;
      readonly day?: number;
      readonly untilMonth?: number;
      readonly untilDay?: number;
      /** First and last day of "early", "mid", "late". */
      readonly part?: readonly [number, number];
      /** "Last November": the one before this month. */
      readonly turn?: "last" | "next";
    }
  /** A year, or its months from the first to the second: "early 2014", "the spring of 2014". */
  | { readonly kind: "year"; readonly year: number; readonly months?: readonly [number, number] }
  /** Months of the year that is nearest: "last summer", "this winter", "the end of the year". */
  | { readonly kind: "season"; readonly months: readonly [number, number]; readonly turn: Turn }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly turn?: "last" | "next" | "near" }
  /** Days from that of the report, up to a second one: "overnight". */
  | { readonly kind: "offset"; readonly days: number; readonly until?: number }
  /** "Earlier this week" ends with the day of the report, "later this week" begins with it. */
  | { readonly kind: "unit"; readonly unit: Unit; readonly turn: Turn; readonly part?: "earlier" | "later" }
  | {
      readonly kind: "ago";
      readonly unit: Unit;
      readonly count: number;
      readonly direction: -1 | 1;
      readonly anchor: "report" | "context";
      /** "In three days": only under a plan, else it says how long something took. */
      readonly ahead?: boolean;
    }
  /** All days from or to that of the report: "the past three months", "within a week". */
  | { readonly kind: "span"; readonly unit: Unit; readonly count: number; readonly direction: -1 | 1 }
  | { readonly kind: "range"; readonly from: DateMeaning; readonly to: DateMeaning };

export type Turn = "last" | "this" | "next";
export type Unit = "day" | "week" | "weekend" | "month" | "year";
