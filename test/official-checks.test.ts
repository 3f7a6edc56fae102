/**
 * Superlatives about journeys of presidents, verified by hand, asked of the record of all official lists: in it the journeys of
 * presidents and their secretaries, and the visits that answer them, are one contact where they met one and the same.
 * Needs the evaluation data.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataPath, hasData } from "../evaluation/data.ts";
import { loadReader } from "../src/intake/engine.ts";
import { entriesOf } from "../src/intake/official/entries.ts";
import { type Ledger, openLedger } from "../src/ledger/index.ts";
import type { Question, Verdict } from "../src/record/index.ts";
import { describeNeeding } from "./support/needing.ts";

const LISTS = [
  ["official-records", "travels", "president-travels"],
  ["official-records", "travels", "secretary-travels"],
  ["official-records", "visits"],
] as const;
const absent = LISTS.every((list) => hasData(...list)) ? undefined : "needs the evaluation data";

const entriesIn = (list: (typeof LISTS)[number]) =>
  readdirSync(dataPath(...list))
    .filter((file) => file.endsWith(".xml"))
    .flatMap((file) => [...entriesOf(readFileSync(dataPath(...list, file), "utf8"), file)]);

const first = (between: string, rest: Partial<Question>): Question => ({
  assertion: { kind: "first" },
  between: between.split(","),
  level: "head",
  ...rest,
});

/** What is said, what the record must answer, and the question. */
const CHECKS: readonly (readonly [string, Verdict, Question])[] = [
  [
    "Nixon was the first president in China, in February 1972",
    "supported",
    first("CHN,USA", { country: "CHN", until: "1972-02-20" }),
  ],
  [
    "Obama's was the first presidential visit to Cuba since Coolidge's in January 1928",
    "supported",
    first("CUB,USA", { country: "CUB", since: "1928-02-01", until: "2016-03-19" }),
  ],
  [
    "Trump met a leader of North Korea for the first time, in Singapore in June 2018",
    "supported",
    first("PRK,USA", { until: "2018-06-09" }),
  ],
  [
    "the handshake at the border in June 2019 was the first such meeting",
    "contradicted",
    first("PRK,USA", { until: "2019-06-29" }),
  ],
  [
    "Clinton's visit to India in March 2000 was the first since Carter's in January 1978",
    "supported",
    first("IND,USA", { country: "IND", since: "1978-01-04", until: "2000-03-18" }),
  ],
  [
    "Bush's visit to India in March 2006 was the first since Carter's",
    "contradicted",
    first("IND,USA", { country: "IND", since: "1978-01-04", until: "2006-02-27" }),
  ],
  [
    "Obama's visit to Myanmar in November 2012 was the first of a president",
    "supported",
    first("MMR,USA", { country: "MMR", until: "2012-11-18" }),
  ],
  [
    "Geneva in November 1985 was the first American-Soviet summit since Vienna in June 1979",
    "supported",
    first("RUS,USA", { since: "1979-06-19", until: "1985-11-15" }),
  ],
  [
    "Clinton's visit in November 2000 was the first of a president to Vietnam since the war",
    "supported",
    first("USA,VNM", { country: "VNM", since: "1975-05-01", until: "2000-11-15" }),
  ],
  [
    "Trump and Kim met three times",
    "supported",
    {
      assertion: { kind: "count", count: 3 },
      between: ["PRK", "USA"],
      level: "head",
      since: "2018-01-01",
      until: "2020-12-31",
    },
  ],
  [
    "China and Russia had no summit in the 1970s",
    "undecidable",
    first("CHN,RUS", { since: "1970-01-01", until: "1980-01-01" }),
  ],
];

describeNeeding(absent, "checks of what is said of presidents' journeys, over all official lists", () => {
  const data = mkdtempSync(join(tmpdir(), "readout-official-"));
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger({ data });
    const reader = loadReader();
    for (const { bytes, report } of LISTS.flatMap(entriesIn)) {
      const { id } = await ledger.addReport({ ...report, bytes });
      await ledger.saveReading(id, reader.read(report));
    }
    await ledger.counts();
  }, 600_000);
  afterAll(async () => {
    await ledger?.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each(CHECKS)("%s: %s", async (_, verdict, question) => {
    const answer = await ledger.check(question);
    expect(answer.verdict, answer.reason).toBe(verdict);
  });
});
