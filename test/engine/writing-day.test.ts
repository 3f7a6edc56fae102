import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const LEAD = "The Kenyan president met the Ugandan president in Kisumu yesterday.";
const dayIn = (dateline: string, publishedAt?: string) =>
  reader.read({ text: `${dateline}${LEAD}`, ...(publishedAt ? { publishedAt } : {}) }).contacts[0]?.date?.start;

describe("the day on which a report was written", () => {
  it.each([
    // Sent late in the evening, printed the day after, perhaps in another zone.
    ["NAIROBI, Feb. 18 (Reuters) - ", "2014-02-19", "2014-02-17"],
    ["NAIROBI, Feb. 18 (Reuters) - ", "2014-02-18", "2014-02-17"],
    ["NAIROBI, March 1, 2014 (AFP) - ", undefined, "2014-02-28"],
    // Something else than the day of a report that appeared then.
    ["NAIROBI, Feb. 18 (Reuters) - ", "2014-03-05", "2014-03-04"],
    ["NAIROBI (Reuters) - ", "2014-02-19", "2014-02-18"],
    ["", "2014-02-19", "2014-02-18"],
  ])("%s published on %s", (dateline, published, day) => {
    expect(dayIn(dateline, published)).toBe(day);
  });

  it("is not told as the day of publication", () => {
    const text = `NAIROBI, Feb. 18 (Reuters) - ${LEAD}`;
    expect(reader.read({ text, publishedAt: "2014-02-19" }).report.publishedAt).toBe("2014-02-19");
  });
});
