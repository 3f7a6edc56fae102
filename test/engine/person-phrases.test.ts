import { describe, expect, it } from "vitest";
import { mentionsOf } from "../support/mentions.ts";

/** People and unnamed holders of posts: [name, office, states]. */
const people = (text: string, day?: string) =>
  mentionsOf(text, day)
    .filter((m) => (m.kind === "person" || m.kind === "office") && m.resolved !== true)
    .map((m) => [m.name, m.office, m.states.join(" ")]);

describe("a person with an office", () => {
  it.each([
    ["Norwegian Foreign Minister Kari Moen left.", "Kari Moen", "foreign minister", "NOR"],
    ["The foreign minister of Chile, Rosa Araya, left.", "Rosa Araya", "foreign minister", "CHL"],
    ["Kari Moen, the Norwegian foreign minister, left.", "Kari Moen", "foreign minister", "NOR"],
    ["Chile's defence minister, Rosa Araya, left.", "Rosa Araya", "defence minister", "CHL"],
    ["King Olav V of Norway left.", "Olav V", "king", "NOR"],
    [
      "Deputy Prime Minister and Defence Minister Pita Ngata of Fiji left.",
      "Pita Ngata",
      "deputy prime minister and defence minister",
      "FJI",
    ],
    ["Foreign Secretary Lucy Paris-Baker left.", "Lucy Paris-Baker", "foreign secretary", ""],
    ["Botswana President Thabo d'Almeida left.", "Thabo d'Almeida", "president", "BWA"],
    ["Ghana's former president Kojo Asante left.", "Kojo Asante", "former president", "GHA"],
    ["The Iranian foreign minister, Hossein Amir-Rezaei, left.", "Hossein Amir-Rezaei", "foreign minister", "IRN"],
    ["Kuwait's emir, Sheikh Jaber al-Sabah, left.", "Jaber al-Sabah", "emir", "KWT"],
    ["Prime Minister Lotte Park arrived.", "Lotte Park", "prime minister", ""],
  ])("%s", (text, name, office, states) => {
    expect(people(text)).toContainEqual([name, office, states]);
  });
});

describe("several in one phrase", () => {
  it.each([
    ["The foreign ministers of Peru and Ecuador met.", [[undefined, "foreign minister", "PER ECU"]]],
    ["The Greek and Bulgarian prime ministers met.", [[undefined, "prime minister", "BGR GRC"]]],
    [
      "Presidents Omar Haddad and Petra Novak met.",
      [
        ["Omar Haddad", "president", ""],
        ["Petra Novak", "president", ""],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(people(text).map(([n, o, s]) => [n, o, (s ?? "").split(" ").sort().join(" ")])).toEqual(
      expected.map(([n, o, s]) => [n, o, (s ?? "").split(" ").sort().join(" ")]),
    );
  });
});

describe("several people who share an office", () => {
  const named = (text: string) => people(text).map(([name, , states]) => `${name} ${states}`);
  it.each([
    ["Iran's foreign minister, Reza Karimi, and Oman's, Salim Rashid, met.", ["Reza Karimi IRN", "Salim Rashid OMN"]],
    [
      "The foreign ministers of Oman and Qatar, Salim Rashid and Prince Nasser Farhan, met.",
      ["Salim Rashid OMN", "Nasser Farhan QAT"],
    ],
    [
      "Pita Ngata and Sina Leota, the prime ministers of Fiji and Samoa, respectively, met.",
      ["Pita Ngata FJI", "Sina Leota WSM"],
    ],
    [
      "The Greek and Bulgarian prime ministers, Nikos Petrou and Ivan Kolev, met.",
      ["Nikos Petrou GRC", "Ivan Kolev BGR"],
    ],
    [
      "The presidents of Mali, Niger and Chad, Oumar Keita, Issa Garba and Adam Saleh, met.",
      ["Oumar Keita MLI", "Issa Garba NER", "Adam Saleh TCD"],
    ],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe("ranks", () => {
  const level = (text: string) => mentionsOf(text).find((m) => m.office !== undefined)?.level;
  it.each([
    ["Ontario Premier Jane Holt spoke.", "unknown"],
    ["Kurdistan's president, Dilan Baran, spoke.", "unknown"],
    ["Kenyan business leaders spoke.", "unknown"],
    ["The leaders of Kenya and Uganda spoke.", "head"],
    ["The heads of state and government of Austria and Cyprus spoke.", "head"],
    ["Heads of department from the Swiss foreign ministry spoke.", "director"],
    ["The director of Portugal's foreign intelligence service spoke.", "intelligence-chief"],
    ["A senior State Department official spoke.", "working"],
  ])("%s is %s", (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

it("does not take a surname for a known person of another rank", () => {
  expect(people("Foreign Minister Abdullah left.", "2024-06-12")).toEqual([["Abdullah", "foreign minister", ""]]);
});

it("takes no assembly for a person because an office stands before it", () => {
  expect(people("Sudan's Sovereign Council met.").map(([name]) => name)).toEqual(
    people("Sudan's Sovereign Council met.").map(() => undefined),
  );
});
