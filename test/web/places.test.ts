import { expect, it } from "vitest";
import { placesOf } from "../../src/web/map/places.ts";
import type { ContactEntry } from "../../src/web/text/listing.ts";

const at = (city: string, country: string) => ({ item: { place: { city, country }, status: "held" } }) as ContactEntry;

it("a city is one place under all its names, called as most contacts call it, and lies on the map", () => {
  const [place, ...others] = placesOf([
    at("New York City", "USA"),
    at("New York", "USA"),
    at("New York City", "USA"),
    at("York", "GBR"),
  ]);
  expect(place).toMatchObject({
    name: "New York City",
    country: "USA",
    at: [expect.closeTo(-74, 0), expect.closeTo(41, 0)],
  });
  expect(place?.contacts).toHaveLength(3);
  expect(others.map(({ name }) => name)).toEqual(["York"]);
});
