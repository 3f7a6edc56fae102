import { describe, expect, it } from "vitest";
import type { Participant } from "../../src/engine/types.ts";
import { buildRecord } from "../../src/record/index.ts";
import { contactLine } from "../../src/record/lines.ts";
import { channelsOf } from "../../src/record/relation/channels.ts";
import { contact, told } from "./readings.ts";

const of = (state: string, institution?: string): Participant => ({
  office: "minister",
  state,
  level: "minister",
  evidence: [],
  ...(institution ? { institution } : {}),
});
const met = (day: string, ...participants: Participant[]) =>
  told(`r-${day}`, [contact("c1", { level: "minister", date: { start: day, text: day }, participants })]);

describe("channels", () => {
  it("are told by level, and within it by the institutions of both sides", () => {
    const { contacts } = buildRecord([
      met("2022-03-01", of("RUS", "Defence Ministry"), of("USA", "Defence Ministry")),
      met("2022-05-01", of("RUS", "Foreign Ministry"), of("USA", "Foreign Ministry")),
      met("2022-07-01", of("RUS", "Foreign Ministry"), of("USA", "Foreign Ministry")),
      met("2022-09-01", of("RUS", "Foreign Ministry"), of("USA")),
    ]);
    const channels = channelsOf(contacts.map(contactLine), ["USA", "RUS"], "2022-09-11");
    expect(
      channels.map(({ institutions, contacts: held, silentDays }) => [institutions?.join(" + "), held, silentDays]),
    ).toEqual([
      [undefined, 4, 10],
      ["Foreign Ministry + Foreign Ministry", 2, 72],
      ["Defence Ministry + Defence Ministry", 1, 194],
    ]);
  });
});
