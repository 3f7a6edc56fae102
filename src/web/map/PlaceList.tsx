/** The list beside the map: every place, on the map or not, by keyboard and in words. */
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useGrowing } from "../parts/useGrowing.ts";
import type { DeskSearch } from "../router.tsx";
import { partyName } from "../text/states.ts";
import type { PlaceOnMap } from "./places.ts";

/** What the address calls a place. */
export const placeKey = ({ name, country }: PlaceOnMap): string =>
  country && country !== name ? `${name}, ${country}` : name;

/** "Istanbul", "Türkiye, city not stated". */
export const placeName = ({ isCountry, name }: PlaceOnMap): string =>
  isCountry ? `${partyName(name)}, city not stated` : name;

interface PlaceListProps {
  readonly places: readonly PlaceOnMap[];
  readonly search: DeskSearch;
}

/** The list, the places with most contacts first. */
export const PlaceList = memo(function PlaceList({ places, search }: PlaceListProps) {
  const { shown, end } = useGrowing(places);
  return (
    <nav className="place-list" aria-label="Places">
      <h2>Places</h2>
      <ul>
        {shown.map((place) => {
          const key = placeKey(place);
          return (
            <li key={key}>
              <Link
                to="/map"
                search={{ ...search, at: key }}
                replace
                resetScroll={false}
                aria-current={search.at === key ? "true" : undefined}
              >
                <span>
                  {placeName(place)}
                  {place.at ? null : <span className="quietly"> not on the map</span>}
                </span>
                <span className="filter-count">{place.contacts.length.toLocaleString("en")}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <div ref={end} className="list-end" />
    </nav>
  );
});
