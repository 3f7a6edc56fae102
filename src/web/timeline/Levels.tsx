/** The rows of a timeline: the level's name, its line, its silences, and when it last met. */
import type { Level } from "../../engine/types.ts";
import type { ContactLine } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { count, levelName, levelNames } from "../text/labels.ts";
import type { Place, Silence } from "./layout.ts";
import { DAY, firstMoment, momentsOf } from "./time.ts";

/** Where the parts of a timeline stand. */
export interface Measures {
  readonly width: number;
  readonly x1: number;
  readonly x2: number;
  /** The middle of a row. */
  readonly yOf: (row: number) => number;
  /** Names stand above the lines where there is no room beside them. */
  readonly narrow: boolean;
}

interface LevelsProps {
  readonly rows: readonly Level[];
  /** For each row the last contact that took place. */
  readonly lasts: readonly (ContactLine | undefined)[];
  readonly silences: readonly Silence[];
  readonly place: Place;
  readonly asOf: string;
  readonly at: Measures;
}

const daysAgo = (line: ContactLine, asOf: string): string => {
  const days = Math.round((firstMoment(asOf) - momentsOf(line.date!)[1]) / DAY);
  return days < 0 ? "to come" : days === 0 ? "today" : `${count(days, "day")} ago`;
};

function Last({ row, line, asOf, at }: { row: number; line: ContactLine | undefined; asOf: string; at: Measures }) {
  const x = at.narrow ? at.x2 : at.x2 + 12;
  const y = at.narrow ? at.yOf(row) - 15 : at.yOf(row);
  const anchor = at.narrow ? "end" : "start";
  if (!line) {
    return (
      <text className="row-last" x={x} y={y + 4} textAnchor={anchor}>
        none in the record
      </text>
    );
  }
  return (
    <text className="row-last" x={x} y={at.narrow ? y + 4 : y - 2} textAnchor={anchor}>
      <tspan className="row-last-day">{shortDay(line.date!.end ?? line.date!.start)}</tspan>
      {at.narrow ? <tspan> · {daysAgo(line, asOf)}</tspan> : null}
      {at.narrow ? null : (
        <tspan x={x} dy="13">
          {daysAgo(line, asOf)}
        </tspan>
      )}
    </text>
  );
}

/** Room that a silence's label takes. */
const LABEL = 84;

interface SpanProps {
  readonly silence: Silence;
  readonly level: Level;
  readonly place: Place;
  readonly at: Measures;
}

function SilenceSpan({ silence: { row, from, to, days }, level, place, at }: SpanProps) {
  const [x1, x2] = [Math.max(place(from), at.x1), Math.min(place(to), at.x2)];
  if (x2 <= x1) return null;
  return (
    <g className="silence-span">
      <title>
        {levelNames[level]}: {count(days, "day")} without a contact
      </title>
      <rect x={x1} y={at.yOf(row) - 8} width={x2 - x1} height="16" />
      {x2 - x1 > LABEL ? (
        <text x={(x1 + x2) / 2} y={at.yOf(row) + 4} textAnchor="middle">
          {count(days, "day")}
        </text>
      ) : null}
    </g>
  );
}

/** All rows. */
export function Levels({ rows, lasts, silences, place, asOf, at }: LevelsProps) {
  return (
    <g className="levels">
      {rows.map((level, row) => (
        <line key={level} className="row-line" x1={at.x1} x2={at.x2} y1={at.yOf(row)} y2={at.yOf(row)} />
      ))}
      {silences.map((silence) => (
        <SilenceSpan
          key={`${silence.row} ${silence.from}`}
          silence={silence}
          level={rows[silence.row]!}
          place={place}
          at={at}
        />
      ))}
      {rows.map((level, row) => (
        <g key={level}>
          <text className="row-name" x="0" y={at.narrow ? at.yOf(row) - 11 : at.yOf(row) + 4}>
            {levelName(level)}
          </text>
          <Last row={row} line={lasts[row]} asOf={asOf} at={at} />
        </g>
      ))}
    </g>
  );
}
