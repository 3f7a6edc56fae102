/**
 * How long each question that the page asks of the server takes, the first time and again, on a ledger that is there:
 *
 *   node dist/bench/requests.js --database postgres://localhost/readout
 *   node dist/bench/requests.js --database … --only contacts --times 9
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Ledger, openLedger } from "../src/ledger/index.ts";
import { createApp } from "../src/server/app.ts";
import { createLedgerShelf } from "../src/server/ledger-shelf.ts";

const { values } = parseArgs({
  options: {
    database: { type: "string" },
    only: { type: "string", default: "" },
    times: { type: "string", default: "5" },
  },
});
if (!values.database) throw new Error("Name a PostgreSQL database that holds a ledger: --database postgres://…");

/** A request and how it was answered; milliseconds by the clock, and of the processor time of this process and of the database. */
interface Answered {
  readonly path: string;
  readonly status: number;
  readonly kilobytes: number;
  readonly first: number;
  readonly again: number;
  readonly own: number;
  readonly database: number;
}

/** What is asked, about the busiest party of the newest contacts and its most frequent counterpart, and records of the middle. */
async function requestsOf(ledger: Ledger): Promise<string[]> {
  const { items, total } = await ledger.contacts({ limit: 500 });
  const busiest = most(items.flatMap(({ parties }) => parties));
  const theirs = items.filter(({ parties }) => parties.includes(busiest));
  const other = most(theirs.flatMap(({ parties }) => parties.filter((party) => party !== busiest)));
  const pair = `${busiest},${other}`;
  const [contact] = (await ledger.contacts({ limit: 1, offset: Math.floor(total / 2) })).items;
  const [measure] = (await ledger.measures({ limit: 1 })).items;
  const outlet = most(items.flatMap(({ backing }) => backing.outlets));
  const [report, person] = [contact!.sources[0]!.report, contact!.participants.find(({ name }) => name)?.name ?? ""];
  const [day = "2000-01-01", topic = "talks"] = [contact!.date?.start, contact!.topics[0]?.label];
  const [year, month, city] = [day.slice(0, 4), day.slice(0, 7), contact!.place?.city ?? "Vienna"];
  return [
    "/health",
    "/contacts?limit=50",
    "/contacts?limit=250",
    "/contacts?limit=500",
    "/contacts?limit=250&offset=10000",
    `/contacts?limit=250&offset=${Math.floor(total * 0.9)}`,
    `/contacts?limit=250&after=${day},`,
    `/contacts?limit=250&between=${busiest}&after=${day},`,
    `/contacts?outlet=${encodeURIComponent(outlet)}`,
    `/contacts?outlet=${encodeURIComponent(outlet)}&between=${busiest}`,
    "/contacts?origins=2",
    `/contacts?origins=3&between=${busiest}&level=head`,
    "/contacts?received=2000-01-01T00:00:00Z&limit=1",
    "/contacts?received=2100-01-01T00:00:00Z&limit=1",
    ...["", "&limit=500", "&limit=500&offset=20000"].map((page) => `/contacts?between=${busiest}${page}`),
    `/contacts?between=${pair}`,
    `/contacts?between=${busiest}&level=head`,
    `/contacts?between=${busiest}&since=${month}&until=${year}-12`,
    "/contacts?level=head",
    "/contacts?kind=call&status=held",
    "/contacts?status=planned",
    "/contacts?country=FRA",
    `/contacts?since=${year}&until=${Number(year) + 1}`,
    ...[topic, city, "minister", "meeting", "m"].map((word) => `/contacts?q=${encodeURIComponent(word)}`),
    `/contacts?q=${encodeURIComponent(city)}&between=${busiest}`,
    `/contacts/${contact!.id}`,
    "/measures?limit=50",
    `/measures?outlet=${encodeURIComponent(outlet)}&origins=2`,
    `/suggestions?q=${encodeURIComponent(person.slice(0, 2))}`,
    `/suggestions?q=${encodeURIComponent(person)}&parties=${pair}`,
    "/suggestions?q=o",
    "/tallies",
    `/tallies?q=${encodeURIComponent(topic)}`,
    "/measures?limit=500",
    `/measures?between=${busiest}`,
    "/measures?q=sanction",
    `/measures/${measure?.id}`,
    "/reports?limit=50",
    "/reports?limit=250&offset=90000",
    `/reports?q=${encodeURIComponent(topic)}`,
    "/reports?q=talks",
    "/reports?received=2000-01-01T00:00:00Z&limit=500",
    `/reports/${report}`,
    `/reports/${report}/origin`,
    `/people/${encodeURIComponent(person)}`,
    ...[pair, `${busiest},USA`, "RUS,USA"].map((two) => `/relation?between=${two}`),
    `/check?between=${busiest}`,
    `/check?between=${pair}`,
    `/check?between=${pair}&assertion=first`,
    `/check?between=${busiest}&assertion=highest&level=minister&since=${year}`,
    `/check?between=${busiest}&assertion=first&level=head&country=FRA`,
    `/check?between=RUS,USA&assertion=first&level=head`,
    "/doubtful?limit=200",
    "/doubtful?limit=50&offset=5000",
    "/judgements?limit=200",
    `/judgements?record=${contact!.id}`,
  ];
}

function most(names: readonly string[]): string {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "USA";
}

const ledger = await openLedger({ database: values.database });
const app = createApp({
  shelf: createLedgerShelf(ledger),
  read: () => Promise.reject(new Error("Nothing is read here")),
  site: "",
});

const client = new pg.Client(values.database);
await client.connect();

/** Milliseconds of processor time that the database's processes for us have used so far; 0 when it is on another machine. */
async function databaseTime(): Promise<number> {
  const { rows } = await client.query(
    "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  const times = rows.map(({ pid }: { pid: number }) => {
    try {
      return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
    } catch {
      return 0;
    }
  });
  return times.reduce((sum, time) => sum + time, 0);
}

async function ask(path: string, times: number): Promise<Answered> {
  const taken: number[] = [];
  let [status, kilobytes] = [0, 0];
  const [cpu, before] = [process.cpuUsage(), await databaseTime()];
  for (let time = 0; time <= times; time++) {
    const started = performance.now();
    const answer = await app.request(`/api${path}`);
    kilobytes = (await answer.arrayBuffer()).byteLength / 1000;
    taken.push(performance.now() - started);
    status = answer.status;
  }
  const { user, system } = process.cpuUsage(cpu);
  const [first, ...again] = taken;
  const median = again.toSorted((a, b) => a - b)[again.length >> 1]!;
  const database = ((await databaseTime()) - before) / taken.length;
  return {
    path,
    status,
    kilobytes,
    first: first!,
    again: median,
    own: (user + system) / 1000 / taken.length,
    database,
  };
}

const answers: Answered[] = [];
for (const path of await requestsOf(ledger)) {
  if (path.includes(values.only)) answers.push(await ask(path, Number(values.times)));
}
const column = (value: number | string, width: number): string =>
  (typeof value === "number" ? value.toFixed(0) : value).padStart(width);
console.log(
  ["first", "again", "own CPU", "database's", "kB"].map((head) => column(head, 11)).join(""),
  " status  request",
);
for (const { path, status, first, again, own, database, kilobytes } of answers.toSorted((a, b) => b.again - a.again)) {
  const columns = [first, again, own, database, kilobytes].map((value) => column(value, 11));
  console.log(`${columns.join("")}  ${status}     ${path}`);
}
await client.end();
await ledger.close();
