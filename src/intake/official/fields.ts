/** The fields of an entry: what stands in its lines. */
import { type Quote, quote } from "../../engine/span.ts";
import type { DateRange, Level } from "../../engine/types.ts";

/** The lines of an entry: what stands after each name, and where. */
export type Lines = ReadonlyMap<string, Quote>;

export function linesOf(text: string): Lines {
  return new Map(
    [...text.matchAll(/^(\w+): (.*)$/gmu)].map(({ 0: line, 1: name = "", 2: value = "", index }) => {
      const end = index + line.length;
      return [name, quote(text, { start: end - value.length, end })] as const;
    }),
  );
}

/** First and last day of a line that has two. */
export function daysIn(line: Quote | undefined): DateRange | undefined {
  const [start, end] = line?.exact.match(/\d{4}-\d{2}-\d{2}/gu) ?? [];
  return start && end ? { start, end: end < start ? start : end, text: line!.exact } : undefined;
}

const OFFICES: readonly (readonly [title: string, office: string, level: Level])[] = [
  ["President", "president", "head"],
  ["Secretary of State", "secretary of state", "minister"],
];

/** "Secretary of State Dean Rusk" as name, office and level. */
export function officeAndName(traveller: string): { name: string; office?: string; level: Level } {
  const known = OFFICES.find(([title]) => traveller.startsWith(`${title} `));
  return known
    ? { name: traveller.slice(known[0].length + 1), office: known[1], level: known[2] }
    : { name: traveller, level: "unknown" };
}

/** One city is where it was; of several it is not known which. */
export const cityIn = (line: Quote | undefined): { city?: string } =>
  line && line.exact !== "" && !/[,;]| and /u.test(line.exact) ? { city: line.exact.replace(/\s*\(.*/u, "") } : {};
