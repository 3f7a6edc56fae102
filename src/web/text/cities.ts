/** One city under all its names: "New York City" and "New York", "Washington, DC" and "Washington". Pure. */
import citiesTable from "../../../lexicon/cities.tsv?raw";
import { items, linesOf } from "./tables.ts";

const keyOf = (city: string, country: string | undefined): string => `${city.toLowerCase()} ${country ?? ""}`;

const byAlias = new Map(
  linesOf(citiesTable).flatMap(({ city = "", country, aliases }) =>
    items(aliases).map((alias) => [keyOf(alias, country), city] as const),
  ),
);

/** The name that the lexicon gives the city; one that it does not know keeps its own. */
export const cityName = (city: string, country: string | undefined): string =>
  byAlias.get(keyOf(city, country)) ?? city;
