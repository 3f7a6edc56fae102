/** The marks of a timeline: contacts in the shape of their status, measures as ticks, arcs from answer to answered. */
import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, memo } from "react";
import type { ContactStatus } from "../../engine/types.ts";
import type { Relation } from "../../server/types.ts";
import { contactShapes, measureShapes } from "../parts/StatusShape.tsx";
import { rangeInWords } from "../text/dates.ts";
import { count, statusNames } from "../text/labels.ts";
import { contactWords, measureWords } from "../text/lines.ts";
import type { Mark, MeasureMark, Place } from "./layout.ts";

/** What is pointed at: the record that one mark stands for. */
export interface Pointed {
  readonly of: "contact" | "measure";
  readonly id: string;
  readonly words: string;
}

const isPlain = (event: MouseEvent): boolean => !event.ctrlKey && !event.metaKey && !event.shiftKey;

interface PointProps {
  readonly onPoint: (pointed: Pointed) => void;
  /** The mark that the tab key reaches. */
  readonly current: string | undefined;
}

interface ContactMarkProps extends PointProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly onCluster: (mark: Mark) => void;
}

const isFilled = (status: string): boolean => status === "held" || status === "ongoing";

/** How many lie on each other, written into their mark: filled where most took place. */
function Cluster({ mark, x, y }: Pick<ContactMarkProps, "mark" | "x" | "y">) {
  const number = mark.lines.length.toLocaleString("en");
  return (
    <g className={isFilled(mark.status) ? "cluster filled" : "cluster"}>
      <rect x={x - 5 - number.length * 2.5} y={y - 7.5} width={10 + number.length * 5} height="15" rx="7.5" />
      <text x={x} y={y + 3.5} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

/** One contact, or the number of those that lie on each other. */
export const ContactMark = memo(function ContactMark({ mark, x, y, onPoint, onCluster, current }: ContactMarkProps) {
  const navigate = useNavigate();
  const [line] = mark.lines;
  const several = mark.lines.length > 1;
  const words = several
    ? `${count(mark.lines.length, "contact")}, ${statusNames[mark.status as ContactStatus].toLowerCase()}${mark.lines.every(({ status }) => status === mark.status) ? "" : " for the most part"}, from ${rangeInWords(line!.date!)}`
    : contactWords(line!);
  const point = () => (several ? undefined : onPoint({ of: "contact", id: line!.id, words }));
  const open = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    if (several) onCluster(mark);
    else void navigate({ to: "/contacts/$id", params: { id: line!.id } });
  };
  return (
    <a
      href={`/contacts/${line!.id}`}
      className="time-mark"
      data-mark={mark.key}
      data-x={x}
      data-y={y}
      tabIndex={mark.key === current ? 0 : -1}
      aria-label={several ? `${words}: zoom in` : words}
      onPointerEnter={point}
      onFocus={point}
      onClick={open}
    >
      <title>{words}</title>
      <circle className="time-target" cx={x} cy={y} r={several ? 12 : 10} />
      {several ? (
        <Cluster mark={mark} x={x} y={y} />
      ) : (
        <g className="shape" transform={`translate(${x - 7} ${y - 7}) scale(0.875)`}>
          {contactShapes[mark.status as ContactStatus]}
        </g>
      )}
    </a>
  );
});

interface MeasureTickProps extends PointProps {
  readonly mark: MeasureMark;
  readonly x: number;
  readonly y: number;
  readonly side: string;
}

/** One measure. */
export const MeasureTick = memo(function MeasureTick({ mark, x, y, side, onPoint, current }: MeasureTickProps) {
  const navigate = useNavigate();
  const { measure } = mark;
  const words = measureWords(measure);
  const point = () => onPoint({ of: "measure", id: measure.id, words });
  const open = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    void navigate({ to: "/measures/$id", params: { id: measure.id } });
  };
  return (
    <a
      href={`/measures/${measure.id}`}
      className={`time-mark side-${side}`}
      data-mark={measure.id}
      data-x={x}
      data-y={y}
      tabIndex={measure.id === current ? 0 : -1}
      aria-label={words}
      onPointerEnter={point}
      onFocus={point}
      onClick={open}
    >
      <title>{words}</title>
      <circle className="time-target" cx={x} cy={y} r="9" />
      <g className="shape" transform={`translate(${x - 5} ${y - 5}) scale(0.625)`}>
        {measureShapes[measure.status]}
      </g>
    </a>
  );
});

interface ArcsProps {
  readonly replies: Relation["replies"];
  readonly marks: readonly MeasureMark[];
  readonly place: Place;
  readonly yOf: (lane: number) => number;
}

/** Thin arcs from each measure to the one that it answers. */
export function Arcs({ replies, marks, place, yOf }: ArcsProps) {
  const by = new Map(marks.map((mark) => [mark.measure.id, mark]));
  return (
    <g className="arcs">
      {replies.map(({ measure, to, reason }) => {
        const [from, answered] = [by.get(measure), by.get(to)];
        if (!from || !answered) return null;
        const [y1, y2] = [yOf(from.lane), yOf(answered.lane)];
        const [x1, x2] = [place(from.moment), place(answered.moment)];
        const deep = Math.max(y1, y2) + Math.min(34, 12 + Math.abs(x1 - x2) / 3);
        return (
          <path key={measure} d={`M${x2} ${y2 + 5}C${x2} ${deep} ${x1} ${deep} ${x1} ${y1 + 5}`}>
            <title>{reason}</title>
          </path>
        );
      })}
    </g>
  );
}
