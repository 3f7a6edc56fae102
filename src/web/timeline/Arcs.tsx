/** Thin arcs from each measure to the one that it answers. */
import { memo } from "react";
import type { MeasureLine, Relation } from "../../server/types.ts";
import type { Mark, Place } from "./layout.ts";

interface ArcsProps {
  readonly replies: Relation["replies"];
  readonly marks: readonly Mark<MeasureLine>[];
  readonly place: Place;
  readonly yOf: (lane: number) => number;
}

/** The arcs, from mark to mark: where several measures are one, so are their arcs. */
export const Arcs = memo(function Arcs({ replies, marks, place, yOf }: ArcsProps) {
  const by = new Map(marks.flatMap((mark) => mark.lines.map(({ id }) => [id, mark])));
  const drawn = new Set<string>();
  return (
    <g className="arcs">
      {replies.map(({ measure, to, reason }) => {
        const [from, answered] = [by.get(measure), by.get(to)];
        if (!from || !answered || from === answered) return null;
        const key = `${from.key} ${answered.key}`;
        if (drawn.has(key)) return null;
        drawn.add(key);
        const [y1, y2] = [yOf(from.row), yOf(answered.row)];
        const [x1, x2] = [place(from.moment), place(answered.moment)];
        const deep = Math.max(y1, y2) + Math.min(34, 12 + Math.abs(x1 - x2) / 3);
        return (
          <path key={key} d={`M${x2} ${y2 + 5}C${x2} ${deep} ${x1} ${deep} ${x1} ${y1 + 5}`}>
            <title>{reason}</title>
          </path>
        );
      })}
    </g>
  );
});
