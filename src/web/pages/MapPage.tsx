/** Contacts by place, over a time that a brush chooses; the records of a place stand beneath the map. */
import "../styles/map.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { PlaceList, placeKey, placeName } from "../map/PlaceList.tsx";
import { histogramOf, type Month, type PlaceOnMap, placesOf } from "../map/places.ts";
import { type Brush, TimeBrush } from "../map/TimeBrush.tsx";
import { type MapDoors, WorldMap } from "../map/WorldMap.tsx";
import { Beyond } from "../parts/Beyond.tsx";
import { FilterBar } from "../parts/FilterBar.tsx";
import { Frame } from "../parts/Frame.tsx";
import { PictureTools } from "../parts/PictureTools.tsx";
import { Row } from "../parts/Row.tsx";
import { StatusKey } from "../parts/StatusKey.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { type Desk, useDesk } from "../parts/useDesk.ts";
import { useFirstWords } from "../parts/useFirstWords.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import type { DeskSearch } from "../router.tsx";
import { count } from "../text/labels.ts";
import { type ContactEntry, chosenEntries, type Entry } from "../text/listing.ts";

const contactsOf = (entries: readonly Entry[]): ContactEntry[] =>
  entries.filter((entry): entry is ContactEntry => entry.of === "contact");

/** The whole time of what the other filters leave, and what of it is chosen. */
function useBrush({ found, search }: Desk): { readonly months: readonly Month[]; readonly brush: Brush } {
  const { since, until } = search;
  // A step of the brush changes the address, but nothing of what the other filters leave.
  const { since: _, until: __, ...rest } = search;
  const others = JSON.stringify(rest);
  const months = useMemo(
    () => histogramOf(contactsOf(chosenEntries(found, JSON.parse(others) as DeskSearch))),
    [found, others],
  );
  const from = since ? months.findIndex((month) => month.until >= since) : 0;
  const to = until ? months.findLastIndex((month) => month.since <= until) : months.length - 1;
  return { months, brush: { from: Math.max(0, from), to: to < 0 ? months.length - 1 : to } };
}

function useDoors({ change }: Desk, search: DeskSearch): MapDoors {
  const navigate = useNavigate();
  return useMemo(() => {
    const only = ({ contacts }: PlaceOnMap) => (contacts.length === 1 ? contacts[0] : undefined);
    return {
      isChosen: (place) => search.at === placeKey(place),
      // The router's own way to an address takes a millisecond for each of the marks.
      address: (place) => {
        const contact = only(place);
        if (contact) return `/contacts/${encodeURIComponent(contact.id)}`;
        return `/map?${new URLSearchParams({ ...(search as Record<string, string>), at: placeKey(place) })}`;
      },
      open: (place) => {
        const contact = only(place);
        if (contact) void navigate({ to: "/contacts/$id", params: { id: contact.id } });
        else change({ at: placeKey(place) });
      },
    };
  }, [navigate, search, change]);
}

/** The records of the chosen place. */
function Chosen({ place }: { readonly place: PlaceOnMap }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className="part" aria-labelledby="chosen">
      <h2 id="chosen" ref={heading} tabIndex={-1}>
        {placeName(place)}
      </h2>
      {place.isCountry ? null : (
        <p className="quietly">
          <Link to="/about/$subject/$name" params={{ subject: "place", name: place.name }} className="link">
            {place.name} over time
          </Link>
        </p>
      )}
      <ul>
        {place.contacts.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

interface MapProps {
  readonly desk: Desk;
  /** What the address said when the places were worked out. */
  readonly search: DeskSearch;
  readonly contacts: readonly ContactEntry[];
  readonly places: readonly PlaceOnMap[];
}

function Picture({ desk, search, contacts, places }: MapProps) {
  const figure = useRef<HTMLElement>(null);
  const doors = useDoors(desk, search);
  const [isClose, setClose] = useState(false);
  const { months, brush } = useBrush(desk);
  const placed = places.reduce((sum, place) => sum + place.contacts.length, 0);
  const away = contacts.length - placed;
  const onBrush = ({ from, to }: Brush) =>
    desk.change({
      since: from === 0 ? undefined : months[from]?.since,
      until: to === months.length - 1 ? undefined : months[to]?.until,
    });
  return (
    <>
      <figure ref={figure}>
        <figcaption className="picture-head">
          <span role="status">
            {count(placed, "contact")} in {count(places.length, "place")}
            {away ? `, ${count(away, "contact")} without a place` : ""}
          </span>
          <span className="picture-tools">
            <button type="button" className="link" onClick={() => setClose(!isClose)}>
              {isClose ? "Show the world" : "Show only where they met"}
            </button>
            <PictureTools of={figure} name="map" />
          </span>
        </figcaption>
        <WorldMap places={places} doors={doors} isClose={isClose} />
      </figure>
      {months.length > 1 ? <TimeBrush months={months} brush={brush} onBrush={onBrush} /> : null}
      <StatusKey statuses={contacts.map(({ item }) => item.status)} />
      <p className="quietly map-key">
        The larger, the more contacts. Where contacts of several kinds of status lie, the ring is all of them and the
        disc in it those that were held. Dashed: somewhere in the country.
      </p>
    </>
  );
}

function Body({ desk, search, contacts, places }: MapProps) {
  useFirstWords(contacts);
  const chosen = places.find((place) => placeKey(place) === search.at);
  return (
    <>
      <FilterBar desk={desk} />
      <Beyond desk={desk} />
      {contacts.length > 0 ? null : (
        <Nothing title="No record of this">
          <p>
            No contact fits what is chosen.{" "}
            <button type="button" className="link" onClick={desk.clear}>
              Show all
            </button>
          </p>
        </Nothing>
      )}
      <Picture desk={desk} search={search} contacts={contacts} places={places} />
      {chosen ? <Chosen key={placeKey(chosen)} place={chosen} /> : null}
    </>
  );
}

function Shown({ desk, search, contacts, places }: MapProps) {
  if (desk.error) return <Trouble error={desk.error} again={desk.again} />;
  if (desk.waiting) return <Waiting lines={4} />;
  if (desk.total > 0) return <Body desk={desk} search={search} contacts={contacts} places={places} />;
  return (
    <Nothing title="No contact in the record yet">
      <p>
        <Link to="/" className="link">
          Paste a report on the desk
        </Link>
        : the place it names stands on the map at once.
      </p>
    </Nothing>
  );
}

/** The page. */
export function MapPage() {
  const desk = useDesk(useSearch({ from: "/map" }));
  // Drawing thousands of places takes longer than a step of the brush, which must not wait for it.
  const shown = useDeferredValue(desk.shown);
  const search = useDeferredValue(desk.search);
  const contacts = useMemo(() => contactsOf(shown), [shown]);
  const places = useMemo(() => placesOf(contacts), [contacts]);
  return (
    <WordsProvider>
      <Frame
        title="Map"
        layout="wide-map"
        left={places.length > 0 ? <PlaceList places={places} search={search} /> : null}
        right={<WordsPane hint="Choose a place and point at a line: the words it rests on stand here." />}
      >
        <h1 className="hidden">Where they met</h1>
        <Shown desk={desk} search={search} contacts={contacts} places={places} />
      </Frame>
    </WordsProvider>
  );
}
