/** One mark of a timeline: a contact in the shape of its status, a measure as a tick, or the number of several. */
import { memo } from "react";
import type { ContactStatus, MeasureStatus } from "../../engine/types.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import { contactShapes, measureShapes } from "../parts/StatusShape.tsx";
import { rangeInWords } from "../text/dates.ts";
import { count, measureStatusNames, statusNames } from "../text/labels.ts";
import { contactWords, measureWords } from "../text/lines.ts";
import type { Mark } from "./layout.ts";

/** What a mark stands for. */
export type Kind = "contact" | "measure";

/** What is pointed at: the record that one mark stands for. */
export interface Pointed {
  readonly of: Kind;
  readonly id: string;
  readonly words: string;
}

const isSeveral = ({ lines }: Mark): boolean => lines.length > 1;

/** The address of a mark's record; of several, that of the first. */
export const addressOf = (of: Kind, { lines }: Mark): string => `/${of}s/${lines[0]!.id}`;

const wordsOfLine = new WeakMap<ContactLine | MeasureLine, string>();

/** A line in words, composed once however often its mark is drawn. */
export function lineWords(of: Kind, line: ContactLine | MeasureLine): string {
  const known = wordsOfLine.get(line);
  if (known !== undefined) return known;
  const words = of === "contact" ? contactWords(line as ContactLine) : measureWords(line as MeasureLine);
  wordsOfLine.set(line, words);
  return words;
}

const statusWord = (of: Kind, status: string): string =>
  of === "contact" ? statusNames[status as ContactStatus] : measureStatusNames[status as MeasureStatus];

function markWords(of: Kind, mark: Mark): string {
  if (!isSeveral(mark)) return lineWords(of, mark.lines[0]!);
  const share = mark.lines.every(({ status }) => status === mark.status) ? "" : " for the most part";
  const told = `${statusWord(of, mark.status).toLowerCase()}${share}`;
  return `${count(mark.lines.length, of)}, ${told}, from ${rangeInWords(mark.lines[0]!.date!)}`;
}

const filled = new Set(["held", "ongoing", "done"]);

/** How many lie on each other, written into their mark: filled where most took place. */
function Cluster({ mark }: { readonly mark: Mark }) {
  const number = mark.lines.length.toLocaleString("en");
  return (
    <g className={filled.has(mark.status) ? "cluster filled" : "cluster"}>
      <rect x={-5 - number.length * 2.5} y="-7.5" width={10 + number.length * 5} height="15" rx="7.5" />
      <text y="3.5" textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

const Shape = ({ of, status }: { readonly of: Kind; readonly status: string }) =>
  of === "contact" ? (
    <g className="shape" transform="translate(-7 -7) scale(0.875)">
      {contactShapes[status as ContactStatus]}
    </g>
  ) : (
    <g className="shape" transform="translate(-5 -5) scale(0.625)">
      {measureShapes[status as MeasureStatus]}
    </g>
  );

interface TimeMarkProps {
  readonly of: Kind;
  readonly mark: Mark;
  /** Whose measure it is. */
  readonly side?: string | undefined;
  /** Whether the tab key reaches it. */
  readonly isReachable: boolean;
}

/** The mark around the point where its layer puts it. It listens to nothing, so that it may stand for another record at any time. */
export const TimeMark = memo(function TimeMark({ of, mark, side, isReachable }: TimeMarkProps) {
  const words = markWords(of, mark);
  const several = isSeveral(mark);
  return (
    <a
      href={addressOf(of, mark)}
      className={side ? `time-mark side-${side}` : "time-mark"}
      data-mark={mark.key}
      tabIndex={isReachable ? 0 : -1}
      aria-label={several ? `${words}: zoom in` : words}
    >
      <title>{words}</title>
      <circle className="time-target" r={several ? 12 : of === "contact" ? 10 : 9} />
      {several ? <Cluster mark={mark} /> : <Shape of={of} status={mark.status} />}
    </a>
  );
});
