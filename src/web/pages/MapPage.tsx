/** Contacts by place, over a time that a brush chooses. */
import "../styles/map.css";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import type { ContactSummary } from "../../server/types.ts";
import { histogramOf, placesOf } from "../map/places.ts";
import { type Brush, TimeBrush } from "../map/TimeBrush.tsx";
import { WorldMap } from "../map/WorldMap.tsx";
import { Frame } from "../parts/Frame.tsx";
import { PictureTools } from "../parts/PictureTools.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { useRecords } from "../parts/useRecords.ts";
import { count } from "../text/labels.ts";
import { partyName } from "../text/states.ts";
import { firstMoment } from "../timeline/time.ts";

function Body({ contacts }: { readonly contacts: readonly ContactSummary[] }) {
  const figure = useRef<HTMLElement>(null);
  const months = useMemo(() => histogramOf(contacts), [contacts]);
  const [chosen, setChosen] = useState<Brush | null>(null);
  const brush = chosen ?? { from: 0, to: months.length - 1 };
  const shown = useMemo(() => {
    if (!chosen) return contacts;
    const [from, to] = [months[chosen.from]!.start, months[chosen.to + 1]?.start ?? Number.POSITIVE_INFINITY];
    return contacts.filter(({ date }) => date && firstMoment(date.start) >= from && firstMoment(date.start) < to);
  }, [contacts, months, chosen]);
  const places = useMemo(() => placesOf(shown), [shown]);
  const placed = places.reduce((sum, place) => sum + place.contacts.length, 0);
  const away = shown.length - placed;
  return (
    <>
      <figure ref={figure}>
        <figcaption className="picture-head">
          <span role="status">
            {count(placed, "contact")} in {count(places.length, "place")}
            {away ? `, ${count(away, "contact")} without a place` : ""}
          </span>
          <PictureTools of={figure} name="map" />
        </figcaption>
        <WorldMap places={places} />
      </figure>
      {months.length > 1 ? <TimeBrush months={months} brush={brush} onBrush={setChosen} /> : null}
      <section className="part" aria-labelledby="places">
        <h2 id="places">Places</h2>
        <ul className="places">
          {places.map((place) => (
            <li key={`${place.name} ${place.country}`}>
              <Link to="/about/$subject/$name" params={{ subject: "place", name: place.name }} className="link">
                {place.isCountry ? partyName(place.name) : place.name}
              </Link>{" "}
              <span className="quietly">
                {place.contacts.length}
                {place.at ? "" : ", not on the map"}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The page. */
export function MapPage() {
  const { contacts, error, waiting, again } = useRecords();
  return (
    <Frame title="Map" layout="alone" right={null}>
      <h1>Where they met</h1>
      {error ? <Trouble error={error} again={again} /> : null}
      {waiting ? <Waiting lines={4} /> : null}
      {!waiting && !error && contacts.length === 0 ? <Nothing title="No contact in the record yet" /> : null}
      {contacts.length ? <Body contacts={contacts} /> : null}
    </Frame>
  );
}
