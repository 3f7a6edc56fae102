/** All marks of a timeline. While one moves or zooms a little they stay the same elements and only their places change. */
import { useNavigate } from "@tanstack/react-router";
import {
  type MouseEvent,
  memo,
  type PointerEvent,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
} from "react";
import type { ContactLine, MeasureLine, Relation } from "../../server/types.ts";
import { Arcs } from "./Arcs.tsx";
import type { Mark, Place } from "./layout.ts";
import { addressOf, type Kind, lineWords, type Pointed, TimeMark } from "./Marks.tsx";

interface MarksLayerProps {
  readonly contacts: readonly Mark<ContactLine>[];
  readonly measures: readonly Mark<MeasureLine>[];
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

/** Puts the marks where they belong, past React: hundreds of elements would be compared for nothing at every frame. */
function usePlaces(
  group: RefObject<SVGGElement | null>,
  marks: readonly Mark[],
  place: Place,
  yOf: (row: number) => number,
): void {
  useLayoutEffect(() => {
    const elements = group.current?.children ?? [];
    marks.forEach(({ moment, row }, i) => {
      elements[i]?.setAttribute("transform", `translate(${place(moment).toFixed(1)} ${yOf(row)})`);
    });
  }, [group, marks, place, yOf]);
}

interface MarksProps {
  readonly of: Kind;
  readonly marks: readonly Mark[];
  readonly sides?: readonly string[];
  readonly current: string | undefined;
}

/** The elements, in the order of the marks: another set of marks is written into those that are there. */
const Elements = memo(function Elements({ of, marks, sides, current }: MarksProps) {
  return marks.map((mark, i) => (
    <TimeMark
      // biome-ignore lint/suspicious/noArrayIndexKey: an element may stand for another mark at any time
      key={i}
      of={of}
      mark={mark}
      side={sides ? (sides[mark.row] ?? "third") : undefined}
      isReachable={mark.key === current}
    />
  ));
});

interface Found {
  readonly of: Kind;
  readonly mark: Mark;
}

/** The mark that is nearest to one that has been drawn before, that one itself if it still is. */
function nearest(marks: readonly Mark[], { key, row, moment }: Mark): number {
  const far = (mark: Mark): number =>
    mark.key === key ? -1 : Math.abs(mark.moment - moment) + (mark.row === row ? 0 : Number.MAX_SAFE_INTEGER);
  return marks.reduce((best, mark, i) => (far(mark) < far(marks[best]!) ? i : best), 0);
}

/** The marks. */
export const MarksLayer = memo(function MarksLayer(props: MarksLayerProps) {
  const { contacts, measures, place, yOf, yOfLane, sides, current, onPoint, onCluster } = props;
  const navigate = useNavigate();
  const groups = { contact: useRef<SVGGElement>(null), measure: useRef<SVGGElement>(null) };
  const focused = useRef<Found>(undefined);
  usePlaces(groups.contact, contacts, place, yOf);
  usePlaces(groups.measure, measures, place, yOfLane);

  const find = ({ target }: SyntheticEvent): Found | undefined => {
    const element = (target as Element).closest("[data-mark]");
    if (!element) return undefined;
    const of = element.parentNode === groups.contact.current ? "contact" : "measure";
    const at = [...element.parentNode!.children].indexOf(element);
    const mark = (of === "contact" ? contacts : measures)[at];
    return mark && { of, mark };
  };
  const point = (event: SyntheticEvent): Found | undefined => {
    const found = find(event);
    const line = found?.mark.lines.length === 1 ? found.mark.lines[0]! : undefined;
    if (found && line) onPoint({ of: found.of, id: line.id, words: lineWords(found.of, line) });
    return found;
  };
  const enter = (event: PointerEvent) => {
    const from = event.relatedTarget instanceof Element ? event.relatedTarget.closest("[data-mark]") : null;
    if (from === null || from !== (event.target as Element).closest("[data-mark]")) point(event);
  };
  const click = (event: MouseEvent) => {
    const found = find(event);
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (found.mark.lines.length > 1) onCluster(found.mark);
    else void navigate({ to: addressOf(found.of, found.mark) });
  };
  // The element with the focus may stand for another mark now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of marks is what triggers it
  useLayoutEffect(() => {
    const { of, mark } = focused.current ?? {};
    if (!of || !mark || !groups[of].current?.contains(document.activeElement)) return;
    const elements = groups[of].current.children;
    (elements[nearest(of === "contact" ? contacts : measures, mark)] as SVGElement | undefined)?.focus({
      preventScroll: true,
    });
  }, [contacts, measures]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside
    <g
      onPointerOver={enter}
      onFocus={(event) => {
        focused.current = point(event);
      }}
      onClick={click}
    >
      <Arcs replies={props.replies} marks={measures} place={place} yOf={yOfLane} />
      <g ref={groups.contact}>
        <Elements of="contact" marks={contacts} current={current} />
      </g>
      <g ref={groups.measure}>
        <Elements of="measure" marks={measures} sides={sides} current={current} />
      </g>
    </g>
  );
});
