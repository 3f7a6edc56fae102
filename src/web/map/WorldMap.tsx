/** The map: land and borders without a word, and a circle for each place, as large as it has contacts. */
import { type GeoProjection, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { type MouseEvent, memo, useMemo, useRef } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import { contactShapes } from "../parts/StatusShape.tsx";
import { count, statusNames } from "../text/labels.ts";
import { tally } from "../text/listing.ts";
import { partyName } from "../text/states.ts";
import { useWidth } from "../timeline/useWindow.ts";
import { Dots, type Spot, usePointedDot } from "./Dots.tsx";
import type { PlaceOnMap } from "./places.ts";

const WIDTH = 960;
const HEIGHT = 440;
const MOST_CLOSE = 6;

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const atlas = world as unknown as World;
const inhabited: GeometryCollection = {
  type: "GeometryCollection",
  // Nobody meets in Antarctica, and it would take a fifth of the map.
  geometries: atlas.objects.countries.geometries.filter(({ id }) => id !== "010"),
};
const land = feature(atlas, inhabited);
const borders = mesh(atlas, inhabited, (a, b) => a !== b);

/** The whole world, or as much of it as the places take. */
function projectionFor(places: readonly PlaceOnMap[], isClose: boolean): GeoProjection {
  const margin = isClose ? 70 : 4;
  const extent: [[number, number], [number, number]] = [
    [margin, margin],
    [WIDTH - margin, HEIGHT - margin],
  ];
  const points = { type: "MultiPoint" as const, coordinates: places.map(({ at }) => [...at!]) };
  const whole = geoEqualEarth().fitExtent(extent, land);
  if (!isClose || places.length === 0) return whole;
  const close = geoEqualEarth().fitExtent(extent, points);
  // Of one place alone there is no extent to fill: then a continent stands around it.
  return close.scale() < whole.scale() * MOST_CLOSE
    ? close
    : geoEqualEarth()
        .scale(whole.scale() * MOST_CLOSE)
        .center(geoCentroid(points))
        .translate([WIDTH / 2, HEIGHT / 2]);
}

const Land = memo(function Land({ projection }: { readonly projection: GeoProjection }) {
  const [ground, lines] = useMemo(() => {
    const draw = geoPath(
      projection.clipExtent([
        [-50, -50],
        [WIDTH + 50, HEIGHT + 50],
      ]),
    ).digits(1);
    return [draw(land) ?? "", draw(borders) ?? ""];
  }, [projection]);
  return (
    <g className="ground">
      <path className="land" d={ground} />
      <path className="borders" d={lines} />
    </g>
  );
});

/** Where the places lie; the area of a mark is in proportion to its contacts, and where one has very many, all are smaller. */
function spotsOf(places: readonly PlaceOnMap[], projection: GeoProjection, unit: number): Spot[] {
  const most = Math.max(1, ...places.map(({ contacts }) => contacts.length));
  const one = Math.min(4.5, 30 / Math.sqrt(most)) * Math.sqrt(unit);
  return places.map((place) => {
    const [x, y] = projection([...place.at!]) ?? [0, 0];
    return { place, x, y, r: Math.max(1.5, one * Math.sqrt(place.contacts.length)) };
  });
}

/** Where a mark leads: to the only contact there, or to the list of those at the place. */
export interface MapDoors {
  readonly isChosen: (place: PlaceOnMap) => boolean;
  readonly address: (place: PlaceOnMap) => string;
  readonly open: (place: PlaceOnMap) => void;
}

const nameOf = ({ isCountry, name }: PlaceOnMap): string => (isCountry ? `somewhere in ${partyName(name)}` : name);

/** "Istanbul: 5 contacts, 3 held, 2 planned". */
function wordsOf(place: PlaceOnMap): string {
  const statuses = tally(place.contacts.map(({ item }) => item.status));
  const told = statuses.map(({ value, count }) => `${count} ${statusNames[value].toLowerCase()}`);
  return `${nameOf(place)}: ${count(place.contacts.length, "contact")}, ${told.join(", ")}`;
}

/** One status alone gives its shape; of several the ring is all contacts, the disc in it those that were held. */
function Shape({ place, x, y, r }: Spot) {
  const statuses = new Set(place.contacts.map(({ item }) => item.status));
  const [only] = statuses;
  if (statuses.size === 1 && only) {
    return <g transform={`translate(${x} ${y}) scale(${r / 6.75}) translate(-8 -8)`}>{contactShapes[only]}</g>;
  }
  const held = place.contacts.filter(({ item }) => item.status === "held").length;
  return (
    <>
      <circle cx={x} cy={y} r={r} className="ring" />
      <circle cx={x} cy={y} r={r * Math.sqrt(held / place.contacts.length)} className="filled" />
    </>
  );
}

interface PlaceProps {
  readonly spot: Spot;
  readonly doors: MapDoors;
}

function Place({ spot, doors }: PlaceProps) {
  const { place, x, y, r } = spot;
  const words = wordsOf(place);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    doors.open(place);
  };
  return (
    <a
      href={doors.address(place)}
      className={place.isCountry ? "map-place country" : "map-place"}
      aria-label={words}
      aria-current={doors.isChosen(place) ? "true" : undefined}
      onClick={open}
    >
      <title>{words}</title>
      <circle cx={x} cy={y} r={Math.max(9, r + 2)} className="reach" />
      <Shape {...spot} />
    </a>
  );
}

/** Names that fit: the places with most contacts, unless another name is there already. */
function namesOn(
  spots: readonly Spot[],
  unit: number,
): { readonly place: PlaceOnMap; readonly x: number; readonly y: number }[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return spots.slice(0, 40).flatMap(({ place, ...spot }) => {
    if (place.isCountry) return [];
    const [x, y, width] = [spot.x + spot.r + 3 * unit, spot.y + 4 * unit, place.name.length * 7.2 * unit];
    if (x + width > WIDTH) return [];
    if (taken.some((other) => Math.abs(other.y - y) < 15 * unit && x < other.x + other.width && other.x < x + width))
      return [];
    taken.push({ x, y, width });
    return [{ place, x, y }];
  });
}

/** What is written beside the dot that is pointed at, on the side where there is room. */
function DotWords({ spot: { place, x, y, r } }: { readonly spot: Spot }) {
  const right = x < WIDTH * 0.7;
  return (
    <g className="dot-pointed">
      <circle cx={x} cy={y} r={r + 2} />
      <text x={right ? x + r + 6 : x - r - 6} y={y + 4} textAnchor={right ? "start" : "end"}>
        {wordsOf(place)}
      </text>
    </g>
  );
}

/** So many places are marks of their own, the others dots; all of them are in the list beside the map. */
const MOST_MARKS = 60;

interface WorldMapProps {
  readonly places: readonly PlaceOnMap[];
  readonly doors: MapDoors;
  /** Whether only the part of the world is drawn in which the places lie. */
  readonly isClose: boolean;
}

/** The map of the places that lie somewhere. */
export const WorldMap = memo(function WorldMap({ places, doors, isClose }: WorldMapProps) {
  const lying = useMemo(() => places.filter(({ at }) => at), [places]);
  const near = isClose ? lying : undefined;
  const projection = useMemo(() => projectionFor(near ?? [], near !== undefined), [near]);
  const box = useRef<HTMLDivElement>(null);
  // Names and marks keep their size on paper, whether the picture is as wide as a phone or a wall.
  const unit = Math.min(2.4, Math.max(0.5, WIDTH / useWidth(box, WIDTH)));
  const spots = useMemo(() => spotsOf(lying, projection, unit), [lying, projection, unit]);
  const [marks, dots] = useMemo(() => {
    const isMark = (spot: Spot, i: number) => i < MOST_MARKS || doors.isChosen(spot.place);
    return [spots.filter(isMark), spots.filter((spot, i) => !isMark(spot, i))];
  }, [spots, doors]);
  const { pointed, listen } = usePointedDot(dots, doors.open);
  return (
    <div ref={box} className="world-box" style={{ fontSize: `${13 * unit}px` }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={pointed ? "world at-dot" : "world"} {...listen}>
        <title>Contacts by place</title>
        <Land projection={projection} />
        <Dots spots={dots} />
        {marks.map((spot) => (
          <Place key={`${spot.place.name} ${spot.place.country}`} spot={spot} doors={doors} />
        ))}
        {namesOn(spots, unit).map(({ place, x, y }) => (
          <text key={`${place.name} ${place.country}`} x={x} y={y} className="place-name">
            {place.name}
          </text>
        ))}
        {pointed ? <DotWords spot={pointed} /> : null}
      </svg>
    </div>
  );
});
