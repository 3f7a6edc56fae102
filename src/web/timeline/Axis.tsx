/** The axis of time: years and months as the window allows. */
import { scaleUtc } from "d3-scale";
import type { Window } from "./time.ts";

interface AxisProps {
  readonly window: Window;
  readonly x1: number;
  readonly x2: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room that one label takes. */
const LABEL = 78;

/** Half of a label, which would be cut at the edge. */
const EDGE = 16;

/** Labels along the top, and a thin line down at each. */
export function Axis({ window, x1, x2, top, bottom }: AxisProps) {
  const scale = scaleUtc([window.from, window.to], [x1, x2]);
  const count = Math.max(2, Math.floor((x2 - x1) / LABEL));
  const format = scale.tickFormat(count);
  return (
    <g className="axis">
      {scale.ticks(count).map((tick) => (
        <g key={tick.getTime()}>
          <line x1={scale(tick)} x2={scale(tick)} y1={top} y2={bottom} />
          <text
            x={scale(tick)}
            y={top - 6}
            textAnchor={scale(tick) < x1 + EDGE ? "start" : scale(tick) > x2 - EDGE ? "end" : "middle"}
            className={tick.getUTCMonth() === 0 && tick.getUTCDate() === 1 ? "year" : ""}
          >
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
