/** What they dealt with over time: a row for each of the most frequent topics, under the same axis. */
import { groupTopics } from "../../record/topics.ts";
import type { ContactLine } from "../../server/types.ts";
import type { Measures } from "./Levels.tsx";
import type { Place } from "./layout.ts";
import { firstMoment } from "./time.ts";

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

/** Where the dots of a row lie; those on each other are one. */
const spotsOf = (moments: readonly number[], place: Place, at: Measures): number[] => [
  ...new Set(
    moments
      .map(place)
      .filter((x) => x >= at.x1 && x <= at.x2)
      .map((x) => Math.round(x / 4) * 4),
  ),
];

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
            {spotsOf(moments, place, at).map((x) => (
              <circle key={x} cx={x} cy={y} r="3" />
            ))}
          </g>
        );
      })}
    </g>
  );
}
