/** The many places with few contacts: three paths however many there are, so that a step of the brush costs little. */
import { type PointerEvent, useMemo, useState } from "react";
import type { PlaceOnMap } from "./places.ts";

/** A place where it lies on the picture. */
export interface Spot {
  readonly place: PlaceOnMap;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const circle = ({ x, y, r }: Spot): string => {
  const [left, top, radius, across] = [x - r, y, r, 2 * r].map((n) => n.toFixed(1));
  return `M${left} ${top}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0`;
};

const path = (spots: readonly Spot[]): string => spots.map(circle).join("");

const isHeld = ({ place }: Spot): boolean => place.contacts.some(({ item }) => item.status === "held");

/** The dots: filled where at least one contact was held, rings elsewhere, dashed where only a country is named. */
export function Dots({ spots }: { readonly spots: readonly Spot[] }) {
  const [held, open, country] = useMemo(() => {
    const cities = spots.filter(({ place }) => !place.isCountry);
    return [
      path(cities.filter(isHeld)),
      path(cities.filter((spot) => !isHeld(spot))),
      path(spots.filter(({ place }) => place.isCountry)),
    ];
  }, [spots]);
  return (
    <g className="map-dots">
      <path className="open" d={open} />
      <path className="country" d={country} />
      <path className="filled" d={held} />
    </g>
  );
}

/** How far from its middle a dot is still hit, in units of the picture. */
const REACH = 9;

function nearest(spots: readonly Spot[], event: PointerEvent<SVGSVGElement>): Spot | undefined {
  const svg = event.currentTarget;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()!.inverse());
  const near = spots.map((spot) => ({ spot, far: Math.hypot(spot.x - x, spot.y - y) }));
  const best = near.reduce<(typeof near)[number] | undefined>((a, b) => (a && a.far <= b.far ? a : b), undefined);
  return best && best.far <= Math.max(REACH, best.spot.r) ? best.spot : undefined;
}

/** The dot under the pointer, and what the picture listens to for it; marks above the dots keep their own events. */
export function usePointedDot(spots: readonly Spot[], open: (place: PlaceOnMap) => void) {
  const [pointed, setPointed] = useState<Spot>();
  const at = (event: PointerEvent<SVGSVGElement>): Spot | undefined =>
    event.target instanceof Element && event.target.closest("a") ? undefined : nearest(spots, event);
  return {
    pointed: pointed && spots.includes(pointed) ? pointed : undefined,
    listen: {
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => setPointed(at(event)),
      onPointerLeave: () => setPointed(undefined),
      onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
        const spot = at(event);
        if (spot && event.button === 0) open(spot.place);
      },
    },
  };
}
