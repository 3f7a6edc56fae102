/** Scores the record on articles that tell of one event: is it one, and how many origins are they? */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Reader } from "../src/engine/index.ts";
import type { Contact, DateRange, Measure, Reading, Report } from "../src/engine/types.ts";
import { touch } from "../src/record/days.ts";
import {
  buildRecord,
  groupOrigins,
  isWorthAligning,
  judgeOrigin,
  type OriginLink,
  type Told,
  type Traced,
  traceOf,
} from "../src/record/index.ts";
import { dataPath } from "./data.ts";
import { type GoldFacts, rangeOf, readingOf } from "./facts.ts";
import { type Figure, f1, tally } from "./figures.ts";

interface Cluster {
  readonly id: string;
  readonly main: {
    readonly type: "contact" | "measure";
    readonly record: Wanted;
    readonly supportedBy: Readonly<Record<string, string>>;
  };
  readonly origins: readonly { readonly articles: readonly string[] }[];
}

/** An event written by hand. */
interface Wanted {
  readonly kind: string;
  readonly date?: string;
  readonly parties?: readonly string[];
  readonly by?: readonly string[];
  readonly object?: string;
  readonly topicsDiscussed?: readonly string[];
}

interface Article {
  readonly report: Report;
  readonly facts: GoldFacts;
}

/** Origins right, and the main event of each cluster merged: from facts written by hand, and from readings. */
export function scoreRecord(reader: Reader): Figure[] {
  const clusters = JSON.parse(readFileSync(dataPath("articles", "clusters.json"), "utf8")) as Cluster[];
  const names = [
    ...new Set(
      clusters.flatMap(({ main, origins }) => [
        ...Object.keys(main.supportedBy),
        ...origins.flatMap(({ articles }) => articles),
      ]),
    ),
  ].sort();
  const articles = new Map(names.map((name) => [name, articleOf(name)]));
  const readings = new Map([...articles].map(([name, { report }]) => [name, reader.read(report)]));
  const facts = new Map([...articles].map(([name, article]) => [name, readingOf(article.facts)]));
  const right = clusters.filter((cluster) => areOriginsRight(cluster, articles, readings));
  for (const { id } of clusters.filter((cluster) => !right.includes(cluster)))
    console.error(`record: origins of ${id} differ`);
  return [
    { set: "record", name: "origins", value: right.length / clusters.length, of: clusters.length },
    { set: "record", name: "mergedFromFacts", ...mergedF1(clusters, articles, facts) },
    { set: "record", name: "mergedFromReadings", ...mergedF1(clusters, articles, readings) },
  ];
}

function articleOf(name: string): Article {
  const facts = JSON.parse(readFileSync(dataPath("articles", "gold", `${name}.json`), "utf8")) as GoldFacts;
  const { outlet, title, publishedAt } = facts.report;
  const report = {
    text: readFileSync(dataPath("articles", "text", `${basename(name)}.txt`), "utf8"),
    ...(outlet ? { outlet } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
  return { report, facts };
}

/** Whether the articles of a cluster fall into origins as written: by the keys, links and groups of the ledger. */
function areOriginsRight(
  { origins }: Cluster,
  articles: ReadonlyMap<string, Article>,
  readings: ReadonlyMap<string, Reading>,
): boolean {
  const traced = origins
    .flatMap(({ articles }) => articles)
    .map((name): Traced => {
      const [{ report }, reading] = [articles.get(name)!, readings.get(name)!];
      return traceOf(name, report, reading);
    });
  const grouped = originsAmong(traced);
  const groups = origins.map(({ articles }) => new Set(articles.map((name) => grouped.get(name))));
  return groups.every(({ size }) => size === 1) && new Set(grouped.values()).size === origins.length;
}

/** From each report to its origin, with every two reports that share a key judged, as the ledger does by its index. */
export function originsAmong(traced: readonly Traced[]): Map<string, string> {
  const links = traced.flatMap((a, i) => traced.slice(i + 1).flatMap((b) => linkOf(a, b) ?? []));
  return groupOrigins(
    traced.map(({ trace }) => ({ id: trace.report, words: trace.report })),
    links,
  );
}

function linkOf(a: Traced, b: Traced): OriginLink | undefined {
  const keys = new Set(a.trace.keys);
  const meet = b.trace.keys.some((key) => keys.has(key));
  return meet && isWorthAligning(a.trace, b.trace) ? judgeOrigin(a, b) : undefined;
}

/** Pairs of articles whose findings of the main event are in one record, against all pairs of articles that tell of it. */
function mergedF1(
  clusters: readonly Cluster[],
  articles: ReadonlyMap<string, Article>,
  readings: ReadonlyMap<string, Reading>,
): { value: number; of: number } {
  const told = [...articles].map(([id, { report }]): Told => ({ id, ...report, reading: readings.get(id)! }));
  const { contacts, measures } = buildRecord(told);
  const score = tally();
  for (const { main } of clusters) {
    const supporting = told.filter(({ id }) => id in main.supportedBy);
    const found = new Set(supporting.flatMap((one) => mainFinding(one, main) ?? []));
    score.gold += pairs(supporting.length);
    for (const { members } of [...contacts, ...measures]) {
      const right = members.filter(({ report, finding }) => found.has(`${report} ${finding}`)).length;
      score.hit += pairs(right);
      score.said += pairs(right) + right * (members.length - right);
    }
  }
  return { value: f1(score), of: score.gold };
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** The finding of a report that is most like the main event; undefined when none is like it. */
function mainFinding({ id, reading }: Told, { type, record }: Cluster["main"]): string | undefined {
  const findings = type === "contact" ? reading.contacts.map(contactLook) : reading.measures.map(measureLook);
  const wanted = wantedLook(record);
  const scored = findings.map((look) => ({ look, score: likeness(wanted, look) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= LEAST_LIKE ? `${id} ${best.look.id}` : undefined;
}

/** What an event looks like, for finding the one that is meant. */
interface Look {
  readonly id: string;
  readonly kind: string;
  readonly parties: readonly string[];
  readonly date?: DateRange | undefined;
  readonly words: readonly string[];
}

const tellingWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

const wantedLook = ({ kind, parties, by, date, object = "", topicsDiscussed = [] }: Wanted): Look => ({
  id: "main",
  kind,
  parties: parties ?? by ?? [],
  date: rangeOf(date),
  words: tellingWords([object, ...topicsDiscussed].join(" ")),
});

const contactLook = ({ id, kind, parties, date, topics }: Contact): Look => ({
  id,
  kind,
  parties,
  date,
  words: tellingWords(topics.map(({ label }) => label).join(" ")),
});

const measureLook = ({ id, kind, by, date, object = "" }: Measure): Look => ({
  id,
  kind,
  parties: by,
  date,
  words: tellingWords(object),
});

/** Parties shared, and of day and words at least what does not speak against it. */
const LEAST_LIKE = 0.5;

const TALKS = new Set(["meeting", "negotiation", "conference", "visit", "summit", "consultation"]);

/** How like a finding is to an event written by hand; apart from the record's own judging, which it measures. */
function likeness(wanted: Look, finding: Look): number {
  if (wanted.kind !== finding.kind && !(TALKS.has(wanted.kind) && TALKS.has(finding.kind))) return 0;
  const shared = wanted.parties.filter((party) => finding.parties.includes(party)).length;
  if (shared === 0) return 0;
  const day = wanted.date && finding.date ? Number(touch(wanted.date, finding.date)) : 0.5;
  const known = wanted.words.length > 0 && finding.words.length > 0;
  const common = wanted.words.filter((word) => finding.words.includes(word)).length / wanted.words.length;
  return 0.4 * (shared / wanted.parties.length) + 0.4 * day + 0.2 * (known ? common : 0.5);
}
