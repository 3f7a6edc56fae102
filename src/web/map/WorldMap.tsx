/** The map: land and borders without a word, and a circle for each place, as large as it has contacts. */
import { type GeoProjection, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { type MouseEvent, memo, useMemo } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import { contactShapes } from "../parts/StatusShape.tsx";
import { count, statusNames } from "../text/labels.ts";
import { tally } from "../text/listing.ts";
import { partyName } from "../text/states.ts";
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

type Project = (place: PlaceOnMap) => readonly [number, number];

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
    <g>
      <path className="land" d={ground} />
      <path className="borders" d={lines} />
    </g>
  );
});

type Radius = (place: PlaceOnMap) => number;

/** The area of a mark is in proportion to its contacts; where one place has very many, all marks are smaller. */
function radiusAmong(places: readonly PlaceOnMap[]): Radius {
  const most = Math.max(1, ...places.map(({ contacts }) => contacts.length));
  const one = Math.min(4.5, 30 / Math.sqrt(most));
  return ({ contacts }) => Math.max(1.5, one * Math.sqrt(contacts.length));
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
function Shape({
  place,
  x,
  y,
  r,
}: {
  readonly place: PlaceOnMap;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}) {
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
  readonly place: PlaceOnMap;
  readonly doors: MapDoors;
  readonly project: Project;
  readonly radius: Radius;
}

function Place({ place, doors, project, radius }: PlaceProps) {
  const [x, y] = project(place);
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
      <circle cx={x} cy={y} r={Math.max(9, radius(place) + 2)} className="reach" />
      <Shape place={place} x={x} y={y} r={radius(place)} />
    </a>
  );
}

/** Names that fit: the places with most contacts, unless another name is there already. */
function namesOn(
  places: readonly PlaceOnMap[],
  project: Project,
  radius: Radius,
): { readonly place: PlaceOnMap; readonly x: number; readonly y: number }[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return places.slice(0, 40).flatMap((place) => {
    if (place.isCountry) return [];
    const [px, py] = project(place);
    const [x, y, width] = [px + radius(place) + 3, py + 4, place.name.length * 7.2];
    if (taken.some((other) => Math.abs(other.y - y) < 15 && x < other.x + other.width && other.x < x + width))
      return [];
    taken.push({ x, y, width });
    return [{ place, x, y }];
  });
}

interface WorldMapProps {
  readonly places: readonly PlaceOnMap[];
  readonly doors: MapDoors;
  /** Whether only the part of the world is drawn in which the places lie. */
  readonly isClose: boolean;
}

/** The map of the places that lie somewhere. */
export function WorldMap({ places, doors, isClose }: WorldMapProps) {
  const lying = useMemo(() => places.filter(({ at }) => at), [places]);
  const radius = useMemo(() => radiusAmong(lying), [lying]);
  const near = isClose ? lying : undefined;
  const projection = useMemo(() => projectionFor(near ?? [], near !== undefined), [near]);
  const project: Project = ({ at }) => projection([...at!]) ?? [0, 0];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="world">
      <title>Contacts by place</title>
      <Land projection={projection} />
      {lying.map((place) => (
        <Place key={`${place.name} ${place.country}`} place={place} doors={doors} project={project} radius={radius} />
      ))}
      {namesOn(lying, project, radius).map(({ place, x, y }) => (
        <text key={`${place.name} ${place.country}`} x={x} y={y} className="place-name">
          {place.name}
        </text>
      ))}
    </svg>
  );
}
