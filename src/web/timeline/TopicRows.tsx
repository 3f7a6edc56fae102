/** What they dealt with over time: a row for each of the most frequent topics, under the same axis. */
import { groupTopics } from "../../record/topics.ts";
import type { ContactLine } from "../../server/types.ts";
import type { Measures } from "./Levels.tsx";
import type { Place } from "./layout.ts";
import { DAY, firstMoment } from "./time.ts";

/** A topic and the moments of the contacts that dealt with it. */
export interface TopicRow {
  readonly label: string;
  readonly moments: readonly number[];
}

const MOST = 10;

/** Height of a row, and of the rows with their heading. */
const rowHeight = (narrow: boolean): number => (narrow ? 26 : 20);
export const topicsHeight = (topics: readonly TopicRow[], narrow: boolean): number =>
  topics.length ? topics.length * rowHeight(narrow) + 34 : 4;

/** The topics that come up most often. */
export function topicsOf(contacts: readonly ContactLine[]): TopicRow[] {
  const told = contacts.flatMap(({ topics, topicTerms, date }) =>
    date
      ? topics.map((label, i) => ({
          label,
          moment: firstMoment(date.start),
          ...(topicTerms?.[i]?.length ? { terms: topicTerms[i] } : {}),
        }))
      : [],
  );
  return groupTopics(told)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST)
    .map((group) => ({ label: group[0]!.label, moments: [...new Set(group.map(({ moment }) => moment))] }));
}

interface TopicRowsProps {
  readonly topics: readonly TopicRow[];
  readonly place: Place;
  readonly at: Measures;
  readonly top: number;
}

/** Width of a letter, with what is left free before the line. */
const LETTER = 6.6;

const cut = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label);

/** Dots nearer than this are one. */
const APART = 4;

/** The dots of a row as one path, however many there are. */
function dotsOf(moments: readonly number[], place: Place, at: Measures, y: number): string {
  const century = 36_525 * DAY;
  const step = (APART * century) / (place(century) - place(0));
  const cells = new Set<number>();
  for (const moment of moments) {
    const x = place(moment);
    if (x >= at.x1 && x <= at.x2) cells.add(Math.round(moment / step));
  }
  return [...cells].map((cell) => `M${place(cell * step).toFixed(1)} ${y}h0`).join("");
}

/** The rows. */
export function TopicRows({ topics, place, at, top }: TopicRowsProps) {
  if (topics.length === 0) return null;
  return (
    <g className="topic-rows">
      <text className="row-heading" x={at.narrow ? at.x1 : 0} y={top + 12}>
        Topics
      </text>
      {topics.map(({ label, moments }, i) => {
        const y = top + (at.narrow ? 40 : 30) + i * rowHeight(at.narrow);
        return (
          <g key={label}>
            <title>{label}</title>
            <line x1={at.x1} x2={at.x2} y1={y} y2={y} />
            <text x={at.narrow ? at.x1 : 0} y={at.narrow ? y - 7 : y + 4}>
              {cut(label, at.narrow ? 50 : Math.floor(at.x1 / LETTER))}
            </text>
            <path d={dotsOf(moments, place, at, y)} strokeWidth="6" strokeLinecap="round" />
          </g>
        );
      })}
    </g>
  );
}
