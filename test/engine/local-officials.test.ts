import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const metIn = (text: string) =>
  reader
    .read({ text, publishedAt: "1996-04-18" })
    .contacts.flatMap(({ participants }) =>
      participants.map(({ name, office, state }) => `${name ?? office} ${state}`),
    );

describe("officials without a state", () => {
  it.each([
    [
      "The Danish prime minister travelled to Lima and met Foreign Minister Tito Quispe.",
      ["prime minister DNK", "Tito Quispe PER"],
    ],
    [
      "In Harare, the Swedish foreign minister met with President Tafara Moyo.",
      ["foreign minister SWE", "Tafara Moyo ZWE"],
    ],
    [
      "The Irish foreign minister met President Mutua of Kenya and Defence Minister Odhiambo Okello.",
      ["foreign minister IRL", "Mutua KEN", "Odhiambo Okello KEN"],
    ],
  ])("%s", (text, people) => {
    expect(metIn(text)).toEqual(people);
  });

  it.each([
    // Who travels serves no state for that, and of two countries none is told.
    "Foreign Minister Tito Quispe visited Oslo.",
    "The Danish prime minister flew from Lima to Quito and met Foreign Minister Tito Quispe.",
  ])("nobody's state is guessed: %s", (text) => {
    expect(metIn(text).filter((person) => person.startsWith("Tito") && !person.endsWith("undefined"))).toEqual([]);
  });
});
