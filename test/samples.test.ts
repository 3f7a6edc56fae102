import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadReader } from "../src/intake/engine.ts";
import { buildRecord, groupOrigins, isWorthAligning, judgeOrigin, type Told, traceOf } from "../src/record/index.ts";

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
const traced = told.map(({ id, reading, ...report }) =>
  traceOf(id, { ...report, text: readFileSync(join(FOLDER, `${id}.txt`), "utf8") }, reading),
);
const links = traced.flatMap((a, i) =>
  traced.slice(i + 1).flatMap((b) => (isWorthAligning(a.trace, b.trace) ? (judgeOrigin(a, b) ?? []) : [])),
);
const origins = groupOrigins(
  told.map(({ id, publishedAt }) => ({ id, words: id, ...(publishedAt ? { published: publishedAt } : {}) })),
  links,
);
const record = buildRecord(told.map((one) => ({ ...one, origin: origins.get(one.id)! })));

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

  it("have exactly as many origins as were written: a copy and a damaged reprint belong to the wire's", () => {
    expect(origins.get("istanbul-2022-copy")).toBe(origins.get("istanbul-2022-wire"));
    expect(origins.get("istanbul-2022-homoglyphs")).toBe(origins.get("istanbul-2022-wire"));
    expect(new Set(origins.values()).size).toBe(told.length - 2);
    const copy = links.find(
      ({ between }) => between.includes("istanbul-2022-copy") && between.includes("istanbul-2022-wire"),
    );
    expect(copy).toMatchObject({ from: "istanbul-2022-wire" });
    expect(copy?.reason).toContain("Sample Daily credits Sample Wire");
  });

  it("Moscow and Washington say each for itself what happened in Istanbul, and differ on the level", () => {
    const istanbul = record.contacts.find((c) => c.place?.city === "Istanbul" && c.date?.start === "2022-12-09")!;
    expect(istanbul.backing).toMatchObject({ reports: 5, origins: 3, sides: ["RUS", "USA"] });
    const level = istanbul.accounts.find(({ subject }) => subject === "level")!;
    expect(level.agreement).toBe("contradict");
    const bySide = level.says.flatMap(({ voice, party, value }) => (voice === "side" ? [`${party} ${value}`] : []));
    expect(bySide.sort()).toEqual(["RUS director", "USA working"]);
    expect(istanbul.disputes.map(({ field }) => field)).toContain("level, by sides");
    const war = istanbul.accounts.find(({ topic }) => topic?.toLowerCase().includes("war in ukraine"));
    expect(new Set(war?.says.map(({ value }) => value))).toEqual(new Set(["excluded"]));
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
