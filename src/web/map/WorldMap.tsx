/** The map: land and borders without a word, and a circle for each place, as large as it has contacts. */
import { geoEqualEarth, geoPath } from "d3-geo";
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
const HEIGHT = 470;

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WIDTH - 4, HEIGHT - 4],
  ],
  { type: "Sphere" },
);
const draw = geoPath(projection).digits(1);

const Land = memo(function Land() {
  const [land, borders] = useMemo(() => {
    const topology = world as unknown as World;
    return [
      draw(feature(topology, topology.objects.land)) ?? "",
      draw(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? "",
    ];
  }, []);
  return (
    <g>
      <path className="land" d={land} />
      <path className="borders" d={borders} />
    </g>
  );
});

/** The area of a mark is in proportion to its contacts, up to a size that would hide a continent. */
const radius = (contacts: number): number => Math.min(40, 4.5 * Math.sqrt(contacts));

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
function Shape({ place, x, y }: { readonly place: PlaceOnMap; readonly x: number; readonly y: number }) {
  const r = radius(place.contacts.length);
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

function Place({ place, doors }: { readonly place: PlaceOnMap; readonly doors: MapDoors }) {
  const [x, y] = projection([...place.at!]) ?? [0, 0];
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
      <circle cx={x} cy={y} r={Math.max(9, radius(place.contacts.length) + 2)} className="reach" />
      <Shape place={place} x={x} y={y} />
    </a>
  );
}

/** Names that fit: the places with most contacts, unless another name is there already. */
function namesOn(
  places: readonly PlaceOnMap[],
): { readonly place: PlaceOnMap; readonly x: number; readonly y: number }[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return places.slice(0, 40).flatMap((place) => {
    if (place.isCountry) return [];
    const [px, py] = projection([...place.at!]) ?? [0, 0];
    const [x, y, width] = [px + radius(place.contacts.length) + 3, py + 4, place.name.length * 6.4];
    if (taken.some((other) => Math.abs(other.y - y) < 13 && x < other.x + other.width && other.x < x + width))
      return [];
    taken.push({ x, y, width });
    return [{ place, x, y }];
  });
}

/** The map of the places that lie somewhere. */
export function WorldMap({ places, doors }: { readonly places: readonly PlaceOnMap[]; readonly doors: MapDoors }) {
  const lying = places.filter(({ at }) => at);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="world">
      <title>Contacts by place</title>
      <Land />
      {lying.map((place) => (
        <Place key={`${place.name} ${place.country}`} place={place} doors={doors} />
      ))}
      {namesOn(lying).map(({ place, x, y }) => (
        <text key={`${place.name} ${place.country}`} x={x} y={y} className="place-name">
          {place.name}
        </text>
      ))}
    </svg>
  );
}
