/** The timeline: rows are levels, time runs right, marks are status shapes, measures hang beneath. */
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import "../styles/timeline.css";
import type { ContactLine, MeasureLine, Relation } from "../../server/types.ts";
import { PictureTools } from "../parts/PictureTools.tsx";
import { partyName } from "../text/states.ts";
import { Axis } from "./Axis.tsx";
import { Levels, type Measures } from "./Levels.tsx";
import { lastsOf, type Mark, placeIn, rowsFor, silencesOf } from "./layout.ts";
import type { Pointed } from "./Marks.tsx";
import { MarksLayer } from "./MarksLayer.tsx";
import { nextMark } from "./moving.ts";
import { TopicRows, topicsHeight, topicsOf } from "./TopicRows.tsx";
import { firstMoment, momentsOf } from "./time.ts";
import { useMarks } from "./useMarks.ts";
import { steps, useGestures, useWidth, useWindow, type WindowControl } from "./useWindow.ts";

interface TimelineProps {
  readonly contacts: readonly ContactLine[];
  readonly measures: readonly MeasureLine[];
  readonly replies: Relation["replies"];
  /** The parties whose measures have a lane of their own. */
  readonly between: readonly string[];
  /** Day to which silence is counted. */
  readonly asOf: string;
  /** The picture's name, also of its file. */
  readonly name: string;
  readonly sideOf: (party: string | undefined) => string;
  readonly onPoint: (pointed: Pointed) => void;
}

const TOP = 26;
const NARROW = 620;
/** From here on rows have more air. */
const WIDE = 1500;
/** Room for half a mark beyond the ends of the lines. */
const AIR = 12;

/** Room for the names of levels and topics, more of it where there is more. */
const namesWidth = (width: number): number => Math.min(250, Math.max(134, Math.round(width * 0.21)));

const momentsIn = (lines: readonly (ContactLine | MeasureLine)[], asOf: string): number[] => [
  ...lines.flatMap(({ date }) => (date ? momentsOf(date) : [])),
  firstMoment(asOf),
];

function Tools({ control }: { readonly control: WindowControl }) {
  return (
    <span className="time-tools">
      <button type="button" className="step" onClick={() => control.zoom(steps.wider)} aria-label="Show more time">
        −
      </button>
      <button type="button" className="step" onClick={() => control.zoom(steps.closer)} aria-label="Show less time">
        +
      </button>
      <button type="button" className="link" onClick={control.showAll} disabled={control.isWhole}>
        All
      </button>
    </span>
  );
}

const windowKeys: Readonly<Record<string, (control: WindowControl) => void>> = {
  "+": ({ zoom }) => zoom(steps.closer),
  "=": ({ zoom }) => zoom(steps.closer),
  "-": ({ zoom }) => zoom(steps.wider),
  "0": ({ showAll }) => showAll(),
  "<": ({ move }) => move(-0.25),
  ">": ({ move }) => move(0.25),
};

const letterSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The picture with its tools and keys. */
export function Timeline(props: TimelineProps) {
  const { contacts, measures, between, asOf, name } = props;
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  // Drawn for letters of 16 pixels; on a wall they are larger, and the picture with them.
  const unit = letterSize() / 16;
  const width = Math.max(300, Math.round(useWidth(box) / unit));
  const moments = useMemo(() => momentsIn([...contacts, ...measures], asOf), [contacts, measures, asOf]);
  const control = useWindow(moments);
  const [current, setCurrent] = useState<string>();

  const narrow = width < NARROW;
  const [x1, x2] = narrow ? [6, width - 6] : [namesWidth(width), width - 112];
  const rowHeight = narrow ? 46 : width > WIDE ? 48 : 36;
  const rows = useMemo(() => rowsFor(contacts, between.length > 0), [contacts, between]);
  const at: Measures = useMemo(
    () => ({ width, x1, x2, narrow, yOf: (row) => TOP + rowHeight * (row + (narrow ? 0.72 : 0.5)) }),
    [width, x1, x2, narrow, rowHeight],
  );
  const { window, zoom } = control;
  const place = placeIn(window, x1, x2);
  const silences = useMemo(() => silencesOf(contacts, rows, asOf), [contacts, rows, asOf]);
  const lasts = useMemo(() => lastsOf(contacts, rows), [contacts, rows]);
  const topics = useMemo(() => topicsOf(contacts), [contacts]);
  const { taken, ...marks } = useMarks({ contacts, measures, rows, between }, window, x1, x2);

  const lanes = useMemo(() => {
    if (taken.length === 0) return [];
    return [...between, ...(taken.some(({ row }) => row >= between.length) ? ["others"] : [])];
  }, [taken, between]);
  const lanesTop = TOP + rows.length * rowHeight + 14;
  const yOfLane = useCallback(
    (lane: number) => lanesTop + (narrow ? 20 + lane * 30 : 12 + lane * 24),
    [lanesTop, narrow],
  );
  const sides = useMemo(() => between.map((party) => props.sideOf(party)), [between, props.sideOf]);
  const lanesEnd = lanes.length ? yOfLane(lanes.length - 1) + 46 : lanesTop - 10;
  const height = lanesEnd + topicsHeight(topics, narrow);

  const momentAt = (x: number) => window.from + ((x / unit - x1) / (x2 - x1)) * (window.to - window.from);
  useGestures(svg, control, momentAt, (x2 - x1) * unit);
  const { onPoint } = props;
  const point = useCallback(
    (pointed: Pointed) => {
      setCurrent(pointed.id);
      onPoint(pointed);
    },
    [onPoint],
  );
  const zoomTo = useCallback((mark: Mark) => zoom(0.2, mark.moment), [zoom]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const change = windowKeys[event.key];
    const next = change ? null : nextMark(svg.current, event.key);
    change?.(control);
    next?.focus();
    if (change || next) event.preventDefault();
  };
  const reachable = useMemo(() => {
    const drawn = [...marks.contacts, ...marks.measures];
    return drawn.some(({ key }) => key === current) ? current : drawn[0]?.key;
  }, [marks.contacts, marks.measures, current]);

  return (
    <figure className="timeline" ref={figure}>
      <figcaption className="picture-head">
        <Tools control={control} />
        <PictureTools of={figure} name={name} />
      </figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between links inside */}
      <div ref={box} className="timeline-box" onKeyDown={onKey}>
        <svg ref={svg} viewBox={`0 0 ${width} ${height}`} width={width * unit} height={height * unit}>
          <title>{name}</title>
          <Axis window={window} x1={x1} x2={x2} top={TOP - 4} bottom={height} />
          <Levels rows={rows} lasts={lasts} silences={silences} place={place} asOf={asOf} at={at} />
          {lanes.map((party, lane) => (
            <g key={party} className={`lane side-${props.sideOf(party)}`}>
              <text className="row-name" x={narrow ? x1 : 0} y={narrow ? yOfLane(lane) - 8 : yOfLane(lane) + 4}>
                {party === "others" ? "Others took" : `${partyName(party)} took`}
              </text>
              <line x1={x1} x2={x2} y1={yOfLane(lane)} y2={yOfLane(lane)} />
            </g>
          ))}
          <svg x={x1 - AIR} width={x2 - x1 + 2 * AIR} height={height} overflow="hidden">
            <title>{name}: contacts and measures</title>
            <g transform={`translate(${(place(0) - marks.place(0) - x1 + AIR).toFixed(1)} 0)`}>
              <MarksLayer
                contacts={marks.contacts}
                measures={marks.measures}
                replies={props.replies}
                place={marks.place}
                yOf={at.yOf}
                yOfLane={yOfLane}
                sides={sides}
                current={reachable}
                onPoint={point}
                onCluster={zoomTo}
              />
            </g>
          </svg>
          <TopicRows topics={topics} place={place} at={at} top={lanesEnd} />
        </svg>
      </div>
    </figure>
  );
}
