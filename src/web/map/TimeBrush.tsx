/** A brush over time: a histogram with a handle at each end, which are ordinary sliders. */
import { dayInWords } from "../text/dates.ts";
import type { Month } from "./places.ts";

export interface Brush {
  /** Numbers of the first and the last month shown. */
  readonly from: number;
  readonly to: number;
}

interface TimeBrushProps {
  readonly months: readonly Month[];
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
}

const HEIGHT = 44;

const monthWords = (month: Month | undefined): string =>
  month ? dayInWords(new Date(month.start).toISOString().slice(0, 7)) : "";

/** The histogram and its two sliders. */
export function TimeBrush({ months, brush, onBrush }: TimeBrushProps) {
  const most = Math.max(1, ...months.map(({ contacts }) => contacts));
  const last = months.length - 1;
  const slider = (end: "from" | "to", label: string) => (
    <input
      type="range"
      min={0}
      max={last}
      value={brush[end]}
      aria-label={label}
      aria-valuetext={monthWords(months[brush[end]])}
      onChange={(event) => {
        const at = Number(event.target.value);
        onBrush(
          end === "from"
            ? { from: Math.min(at, brush.to), to: brush.to }
            : { from: brush.from, to: Math.max(at, brush.from) },
        );
      }}
    />
  );
  return (
    <div className="brush">
      <svg viewBox={`0 0 ${months.length} ${HEIGHT}`} preserveAspectRatio="none" className="brush-bars">
        <title>Contacts by month</title>
        {months.map(({ start, contacts }, i) => (
          <rect
            key={start}
            className={i >= brush.from && i <= brush.to ? "inside" : ""}
            x={i + 0.1}
            width="0.8"
            y={HEIGHT - (contacts / most) * HEIGHT}
            height={(contacts / most) * HEIGHT}
          />
        ))}
      </svg>
      <div className="brush-handles">
        {slider("from", "From")}
        {slider("to", "To")}
      </div>
      <p className="brush-words">
        {monthWords(months[brush.from])} to {monthWords(months[brush.to])}
      </p>
    </div>
  );
}
