/** All marks of a timeline, drawn once and then moved as a whole while one moves in time. */
import { memo } from "react";
import type { Relation } from "../../server/types.ts";
import type { Mark, MeasureMark, Place } from "./layout.ts";
import { Arcs, ContactMark, MeasureTick, type Pointed } from "./Marks.tsx";

interface MarksLayerProps {
  readonly marks: readonly Mark[];
  readonly ticks: readonly MeasureMark[];
  readonly replies: Relation["replies"];
  readonly place: Place;
  readonly yOf: (row: number) => number;
  readonly yOfLane: (lane: number) => number;
  /** The side of each lane. */
  readonly sides: readonly string[];
  /** The mark that the tab key reaches. */
  readonly current: string | undefined;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onCluster: (mark: Mark) => void;
}

/** The marks. */
export const MarksLayer = memo(function MarksLayer(props: MarksLayerProps) {
  const { marks, ticks, place, yOf, yOfLane, sides, current, onPoint, onCluster } = props;
  return (
    <>
      <Arcs replies={props.replies} marks={ticks} place={place} yOf={yOfLane} />
      {marks.map((mark) => (
        <ContactMark
          key={mark.key}
          mark={mark}
          x={place(mark.moment)}
          y={yOf(mark.row)}
          onPoint={onPoint}
          onCluster={onCluster}
          current={mark.key === current ? current : undefined}
        />
      ))}
      {ticks.map((mark) => (
        <MeasureTick
          key={mark.measure.id}
          mark={mark}
          x={place(mark.moment)}
          y={yOfLane(mark.lane)}
          side={sides[mark.lane] ?? "third"}
          onPoint={onPoint}
          current={mark.measure.id === current ? current : undefined}
        />
      ))}
    </>
  );
});
