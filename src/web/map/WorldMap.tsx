/** The map: land and borders without a word, and a circle for each place, as large as it has contacts. */

import { useNavigate } from "@tanstack/react-router";
import { geoEqualEarth, geoPath } from "d3-geo";
import { type MouseEvent, memo, useMemo } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import { count } from "../text/labels.ts";
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

const radius = (contacts: number): number => 3 + 2.2 * Math.sqrt(contacts);

function Circle({ place }: { readonly place: PlaceOnMap }) {
  const navigate = useNavigate();
  const [x, y] = projection([...place.at!]) ?? [0, 0];
  const name = place.isCountry ? `somewhere in ${partyName(place.name)}` : place.name;
  const words = `${name}: ${count(place.contacts.length, "contact")}`;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: "/about/$subject/$name", params: { subject: "place", name: place.name } });
  };
  return (
    <a href={`/about/place/${encodeURIComponent(place.name)}`} className="map-place" aria-label={words} onClick={open}>
      <title>{words}</title>
      <circle cx={x} cy={y} r={radius(place.contacts.length)} className={place.isCountry ? "country" : ""} />
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
export function WorldMap({ places }: { readonly places: readonly PlaceOnMap[] }) {
  const lying = places.filter(({ at }) => at);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="world">
      <title>Contacts by place</title>
      <Land />
      {lying.map((place) => (
        <Circle key={`${place.name} ${place.country}`} place={place} />
      ))}
      {namesOn(lying).map(({ place, x, y }) => (
        <text key={`${place.name} ${place.country}`} x={x} y={y} className="place-name">
          {place.name}
        </text>
      ))}
    </svg>
  );
}
