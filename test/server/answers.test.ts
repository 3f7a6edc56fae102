/** The record's answers and decisions over HTTP, without a port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { createLedgerShelf } from "../../src/server/ledger-shelf.ts";
import { contact, ISTANBUL, NINTH, reading } from "../record/readings.ts";

const data = mkdtempSync(join(tmpdir(), "readout-server-"));
let ledger: Ledger;
let app: ReturnType<typeof createApp>;
const ids: string[] = [];
const WORDS = "Ministers of both sides met in Istanbul and spoke of visas, flights and the staffing of their embassies";

beforeAll(async () => {
  ledger = await openLedger({ data });
  app = createApp({ shelf: createLedgerShelf(ledger), read: async () => reading(), site: data });
  for (const [outlet, text] of [
    ["A", `${WORDS}. They will meet again in spring.`],
    ["B", `${WORDS}. They will meet again in spring!`],
    ["C", `${WORDS}. Nobody said when they will meet again.`],
  ] as const) {
    const { id } = await ledger.addReport({ text, bytes: Buffer.from(text), outlet, publishedAt: "2022-12-10" });
    await ledger.saveReading(
      id,
      reading({ contacts: [contact("c1", { place: ISTANBUL, date: NINTH, level: "minister" })] }),
    );
    ids.push(id);
  }
}, 120_000);
afterAll(async () => {
  await ledger.close();
  rmSync(data, { recursive: true, force: true });
});

const get = async (path: string) => {
  const answer = await app.request(`/api${path}`);
  return { status: answer.status, body: await answer.json() };
};
const judge = async (judgement: object, author = "Ann") => {
  const answer = await app.request("/api/judgements", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ author, judgement }),
  });
  return { status: answer.status, body: await answer.json() };
};

describe("answers over HTTP", () => {
  it("a contact comes with its accounts, sources, history, joins and checks", async () => {
    const { body: list } = await get("/contacts");
    const { body } = await get(`/contacts/${list.items[0].id}`);
    expect(body).toMatchObject({ standing: "open", corrections: [], checks: [], backing: { reports: 3 } });
    expect(body.joins).toHaveLength(2);
    expect(body.accounts.map(({ subject }: { subject: string }) => subject)).toContain("status");
    expect(body.reports).toHaveLength(3);
  });

  it("lists take what the page's filters say, and words that are only begun", async () => {
    const total = async (path: string) => (await get(path)).body.total;
    expect(await total("/contacts?kind=meeting&country=TUR&level=minister&q=meeting%20istanb")).toBe(1);
    expect(await total("/contacts?kind=call")).toBe(0);
    expect(await total("/contacts?country=USA")).toBe(0);
    expect(await total("/contacts?q=the")).toBe(0);
    expect(await total("/contacts?status=done")).toBe(0);
    expect(await total("/contacts?outlet=B,None&origins=1")).toBe(1);
    expect(await total("/contacts?outlet=B&origins=2")).toBe(0);
    expect(await total("/contacts?outlet=B%252C,%2525")).toBe(0);
    expect(await total("/contacts?received=2001-01-01T00:00:00Z")).toBe(1);
    expect(await total("/measures?outlet=B&origins=1")).toBe(0);
    expect((await get("/contacts?origins=many")).status).toBe(400);
    expect((await get("/contacts?kind=dinner")).status).toBe(400);
    const { receivedAt } = (await get("/reports")).body.items[0];
    expect(await total(`/reports?received=${new Date(Date.parse(receivedAt) - 60_000).toISOString()}`)).toBe(3);
    expect(await total(`/reports?received=${new Date().toISOString()}`)).toBe(0);
    expect((await get("/reports?received=yesterday")).status).toBe(400);
  });

  it("pages follow one another by what each says comes next, and what a search may mean is suggested", async () => {
    const { body: first } = await get("/reports?limit=2");
    expect(first).toMatchObject({ total: 3, next: expect.any(String) });
    const { body: second } = await get(`/reports?limit=2&after=${encodeURIComponent(first.next)}`);
    expect(second).toEqual({ total: 3, items: [expect.objectContaining({ id: expect.any(String) })] });
    expect((await get("/suggestions?q=istan&parties=RUS,FRA")).body).toEqual([
      { kind: "state", name: "RUS", records: 1 },
      { kind: "place", name: "Istanbul", records: 1 },
    ]);
    expect((await get("/suggestions?q=istan&parties=Russia")).status).toBe(400);
  });

  it("an origin names its reports and what each has differently", async () => {
    const { body } = await get(`/reports/${ids[0]}/origin`);
    expect(body.origin.reports).toContain(ids[1]);
    const other = body.copies.find(({ report }: { report: { id: string } }) => report.id === ids[2]);
    expect(other?.differences).toContainEqual({
      here: expect.objectContaining({ exact: "They will meet again in spring." }),
      there: expect.anything(),
    });
    expect((await get("/reports/r-none/origin")).status).toBe(404);
  });

  it("a relation and a check answer, and say what is wrong with a question", async () => {
    const { body } = await get("/relation?between=RUS,USA&asOf=2023-12-09");
    expect(body.channels).toMatchObject([{ level: "minister", contacts: 1, silentDays: 365 }]);
    expect((await get("/relation?between=RUS")).status).toBe(400);
    expect((await get("/relation?between=RUS,RUS")).status).toBe(400);
    const check = await get("/check?between=RUS,USA&level=minister&since=2022-02-24");
    expect(check.body).toMatchObject({ verdict: "supported", total: 1, contacts: [{ place: "Istanbul" }] });
    expect((await get("/check?between=RUS,USA&level=king")).body.cause).toMatch(/level/);
  });

  it("a decision is taken, shown, listed and undone", async () => {
    const { body: list } = await get("/contacts");
    const { id } = list.items[0];
    const { status, body } = await judge({ kind: "correct", record: id, field: "level", value: "head" });
    expect(status).toBe(201);
    expect((await get(`/contacts/${id}`)).body).toMatchObject({
      level: "head",
      corrections: [{ was: "minister", author: "Ann" }],
    });
    expect((await get(`/judgements?record=${id}`)).body.items[0].id).toBe(body.id);
    await judge({ kind: "undo", judgement: body.id });
    expect((await get(`/contacts/${id}`)).body.level).toBe("minister");
    expect(await judge({ kind: "accept", record: "c-none-0" })).toMatchObject({
      status: 422,
      body: { cause: "There is no record c-none-0." },
    });
    expect((await judge({ kind: "accept" })).status).toBe(400);
    expect((await get("/doubtful")).body).toEqual({ items: [], total: 0 });
  });
});
