/** Contacts by place: where they lie on the map, and those whose place no table knows. Pure. */
import coordinates from "../../../lexicon/coordinates.tsv?raw";
import { cityName } from "../text/cities.ts";
import { type ContactEntry, tally } from "../text/listing.ts";
import { items, linesOf, states } from "../text/tables.ts";
import { firstMoment } from "../timeline/time.ts";

/** A place with its contacts; one that only names a country lies at its capital. */
export interface PlaceOnMap {
  readonly name: string;
  readonly country?: string;
  readonly isCountry: boolean;
  /** Longitude and latitude in degrees. */
  readonly at?: readonly [number, number];
  readonly contacts: readonly ContactEntry[];
}

const keyOf = (city: string, country: string | undefined): string => `${city.toLowerCase()} ${country ?? ""}`;

const known = new Map(
  linesOf(coordinates).map(({ city, country, latitude, longitude }) => [
    keyOf(city!, country),
    [Number(longitude), Number(latitude)] as const,
  ]),
);
/** Every name of a state's capital: "Washington" lies where "Washington, D.C." does. */
const capitals = new Map(states.map(({ code, capital }) => [code!, items(capital)]));
/** Where a country is all one place, such as the Vatican. */
const only = new Map(linesOf(coordinates).map(({ city, country }) => [country!, city!]));

function capitalOf(country: string): readonly [number, number] | undefined {
  const names = [...(capitals.get(country) ?? []), only.get(country) ?? ""];
  return known.get(names.map((name) => keyOf(name, country)).find((key) => known.has(key)) ?? "");
}

function lieOf(city: string | undefined, country: string | undefined): readonly [number, number] | undefined {
  if (!city) return country ? capitalOf(country) : undefined;
  const isCapital = country && capitals.get(country)?.some((name) => name.toLowerCase() === city.toLowerCase());
  return known.get(keyOf(city, country)) ?? (isCapital ? capitalOf(country) : undefined);
}

interface Spot {
  readonly key: string;
  readonly city?: string;
  readonly country?: string;
  readonly at?: readonly [number, number];
}

/** Where a contact was; worked out once for each, however often the map is drawn. */
const spots = new WeakMap<ContactEntry, Spot | null>();
const byKey = new Map<string, Spot>();

function spotOf({ item }: ContactEntry): Spot | null {
  const { country } = item.place ?? {};
  const city = item.place?.city && cityName(item.place.city, country);
  if (!city && !country) return null;
  const key = `${city ?? ""}\t${country ?? ""}`;
  const known = byKey.get(key);
  if (known) return known;
  const at = lieOf(city, country);
  const spot = { key, ...(city ? { city } : {}), ...(country ? { country } : {}), ...(at ? { at } : {}) };
  byKey.set(key, spot);
  return spot;
}

function rememberedSpot(contact: ContactEntry): Spot | null {
  const known = spots.get(contact);
  if (known !== undefined) return known;
  const spot = spotOf(contact);
  spots.set(contact, spot);
  return spot;
}

/** The city as most of the contacts there call it. */
function nameIn(contacts: readonly ContactEntry[]): string | undefined {
  const first = contacts[0]?.item.place?.city;
  if (contacts.every(({ item }) => item.place?.city === first)) return first;
  return tally(contacts.flatMap(({ item }) => item.place?.city ?? []))[0]?.value;
}

/** The places of contacts, those with most contacts first. */
export function placesOf(contacts: readonly ContactEntry[]): PlaceOnMap[] {
  const places = new Map<Spot, ContactEntry[]>();
  for (const contact of contacts) {
    const spot = rememberedSpot(contact);
    if (!spot) continue;
    const here = places.get(spot);
    if (here) here.push(contact);
    else places.set(spot, [contact]);
  }
  return [...places]
    .map(
      ([{ city, country, at }, here]): PlaceOnMap => ({
        name: (city && nameIn(here)) ?? country ?? "",
        ...(country ? { country } : {}),
        isCountry: !city,
        ...(at ? { at } : {}),
        contacts: here,
      }),
    )
    .sort((a, b) => b.contacts.length - a.contacts.length || (a.name < b.name ? -1 : 1));
}

export interface Month {
  /** First and last day. */
  readonly since: string;
  readonly until: string;
  readonly start: number;
  readonly contacts: number;
}

const DAY = 86_400_000;

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** How many contacts began in each month from the first to the last; years instead when there are many. */
export function histogramOf(contacts: readonly ContactEntry[]): Month[] {
  const moments = contacts.flatMap(({ day }) => (day ? [firstMoment(day)] : []));
  if (moments.length === 0) return [];
  const first = new Date(moments.reduce((a, b) => Math.min(a, b)));
  const last = new Date(moments.reduce((a, b) => Math.max(a, b)));
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const step = months > 240 ? 12 : 1;
  const from = step === 12 ? 0 : first.getUTCMonth();
  const starts = Array.from({ length: Math.floor(months / step) + 2 }, (_, i) =>
    Date.UTC(first.getUTCFullYear(), from + i * step),
  );
  const counts = new Map<number, number>();
  for (const moment of moments) {
    const day = new Date(moment);
    const at = Math.floor(((day.getUTCFullYear() - first.getUTCFullYear()) * 12 + day.getUTCMonth() - from) / step);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return starts.slice(0, -1).map((start, i) => ({
    start,
    since: dayOf(start),
    until: dayOf(starts[i + 1]! - DAY),
    contacts: counts.get(i) ?? 0,
  }));
}
