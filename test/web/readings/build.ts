/** Helps to write readings by hand: evidence is given as words and looked up in the text, so that offsets cannot be wrong. */
import type { Quote } from "../../../src/engine/span.ts";
import type { Claim, Contact, Measure, Note, Reading, Report } from "../../../src/engine/types.ts";

export interface Sample {
  readonly report: Report;
  readonly reading: Reading;
}

export type At = (...words: string[]) => Quote[];

const find = (text: string, words: string): Quote => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in the text`);
  return { start, end: start + words.length, exact: words };
};

/** A report and its reading; `write` gets a function that finds words in the text. */
export function sample(
  report: Report,
  write: (at: At) => {
    readonly contacts?: readonly Contact[];
    readonly measures?: readonly Measure[];
    readonly claims?: readonly Claim[];
    readonly notes?: readonly Note[];
    readonly credits?: readonly string[];
    readonly damage?: Reading["report"]["damage"];
  },
): Sample {
  const at: At = (...words) => words.map((w) => find(report.text, w));
  const { contacts = [], measures = [], claims = [], notes = [], credits = [], damage = [] } = write(at);
  const { text: _, ...particulars } = report;
  return {
    report,
    reading: {
      report: { ...particulars, credits, damage },
      contacts,
      measures,
      claims,
      attributions: [],
      notes,
      engine: "by hand",
    },
  };
}
