import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadReader } from "../src/intake/engine.ts";
import { buildRecord, type Told } from "../src/record/index.ts";

const FOLDER = resolve(import.meta.dirname, "../samples");

/** The samples as the ledger hands them to the record. */
const told: Told[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => {
    const particulars = JSON.parse(readFileSync(join(FOLDER, file.replace(".txt", ".meta.json")), "utf8")) as {
      outlet: string;
      title: string;
      publishedAt: string;
    };
    const reading = loadReader().read({ ...particulars, text: readFileSync(join(FOLDER, file), "utf8") });
    return { id: file.replace(".txt", ""), ...particulars, reading };
  });
const of = (id: string) => told.find((report) => report.id === id)!.reading;
const record = buildRecord(told);

describe("the samples", () => {
  it("are at least twelve reports, and damage is noted where it is", () => {
    expect(told.length).toBeGreaterThanOrEqual(12);
    expect(of("istanbul-2022-copy").report.damage).toEqual(["broken-sentences"]);
    expect(of("istanbul-2022-homoglyphs").report.damage).toEqual(["homoglyphs", "injected-text"]);
    expect(of("istanbul-2022-wire").report.damage).toEqual([]);
  });

  it("five reports of Istanbul in 2022 are one meeting at the level of heads of department", () => {
    const [istanbul, ...others] = record.contacts.filter(
      (c) => c.place?.city === "Istanbul" && c.date?.start === "2022-12-09",
    );
    expect(others).toEqual([]);
    expect(istanbul?.sources.map((source) => source.report).sort()).toEqual(
      told.map((report) => report.id).filter((id) => id.startsWith("istanbul-2022")),
    );
    expect(istanbul).toMatchObject({ status: "held", level: "director" });
    expect(
      istanbul?.topics.filter((topic) => topic.treatment === "excluded").map((topic) => topic.label.toLowerCase()),
    ).toContain("russia's war in ukraine");
  });

  it("the rounds of 2025 stay two", () => {
    const rounds = record.contacts.filter((c) => c.place?.city === "Istanbul" && c.date?.start.startsWith("2025"));
    expect(rounds.map((c) => c.date?.start).sort()).toEqual(["2025-02-27", "2025-04-10"]);
  });

  it("the intelligence chiefs, the postponed session and the denied meeting are what they were", () => {
    expect(record.contacts.find((c) => c.place?.city === "Ankara" && c.parties.includes("RUS"))).toMatchObject({
      status: "held",
      level: "intelligence-chief",
      date: { start: "2022-11-14" },
    });
    expect(of("cairo-2022").contacts.map((c) => c.status)).toContain("postponed");
    expect(of("neom-2020").contacts[0]).toMatchObject({ status: "denied", place: { city: "Neom" } });
  });

  it("expulsions have their direction and number", () => {
    const expulsions = record.measures
      .filter((m) => m.kind === "expulsion")
      .map((m) => `${m.by.join()} ${m.against.join()} ${m.count}`);
    expect(expulsions.sort()).toEqual(["CZE RUS 18", "RUS CZE 20", "RUS USA 60", "USA RUS 60"]);
  });
});
