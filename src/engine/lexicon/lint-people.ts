import type { Lexicon, Row } from "./index.ts";
import type { Fault } from "./lint.ts";

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** Posts that one person holds at a time; two on one day are a wrong date. */
const SINGLE = new Set(["president", "prime minister", "chancellor", "pope", "foreign minister", "secretary of state"]);

/** Faults of people.tsv: offices that are not known, days that are none, terms that cannot have been. */
export function badPeople(lexicon: Lexicon): Fault[] {
  const offices = new Set(lexicon.table("offices").map((row) => row.phrase ?? ""));
  const rows = lexicon.table("people");
  return [...rows.flatMap((row) => badTerm(row, offices)), ...clashes(rows)];
}

function badTerm(row: Row, offices: ReadonlySet<string>): Fault[] {
  const { name = "", office, from, until } = row;
  const reasons = [
    ...(office && !offices.has(office) ? [`office “${office}” is not in offices.tsv`] : []),
    ...[from, until].flatMap((day) => (day && !DAY.test(day) ? [`“${day}” is no day`] : [])),
    ...(from && until && from > until ? ["the term ends before it begins"] : []),
  ];
  return reasons.map((reason) => ({ table: "people", entry: name, reason }));
}

/** Two terms in one post that overlap by more than the day on which one follows the other. */
function clashes(rows: readonly Row[]): Fault[] {
  const byPost = new Map<string, Row[]>();
  for (const row of rows) {
    if (!row.from || !SINGLE.has(row.office ?? "")) continue;
    const post = `${row.state} ${row.office}`;
    byPost.set(post, [...(byPost.get(post) ?? []), row]);
  }
  return [...byPost].flatMap(([post, terms]) =>
    inPairs(terms.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))).flatMap(([earlier, later]) => {
      const end = earlier.until ?? (earlier.name === later.name ? "" : "9999");
      // Days are compared as far as both are known.
      const start = (later.from ?? "").slice(0, end.length);
      return end.slice(0, start.length) > start
        ? [{ table: "people", entry: later.name ?? "", reason: `${post} while ${earlier.name} is` }]
        : [];
    }),
  );
}

const inPairs = (rows: readonly Row[]): [Row, Row][] => rows.slice(1).map((row, i) => [rows[i]!, row]);
