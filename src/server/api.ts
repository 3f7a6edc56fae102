/** The routes under /api: the record as JSON, and reports coming in. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LedgerError } from "../ledger/index.ts";
import { ownOrigin } from "./guard.ts";
import { type Decode, type Open, reportFrom } from "./input.ts";
import { ProblemError } from "./problem.ts";
import { filterFrom, suggestedFrom } from "./query.ts";
import { judgementFrom, questionFrom, relationFrom } from "./questions.ts";
import type { Read, Shelf } from "./shelf.ts";
import type { AddAnswer, Health, ReadAnswer } from "./types.ts";

export interface ApiOptions {
  readonly shelf: Shelf;
  readonly read: Read;
  readonly decode: Decode;
  readonly open?: Open | undefined;
  readonly version: string;
  readonly engine: string;
  readonly maxBytes: number;
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;

const limitBody = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new ProblemError(
        413,
        "The report is too large",
        `The page takes reports of up to ${megabytes(maxBytes)}.`,
        "Send the part that matters, or add the file in a terminal: readout add FILE.",
      );
    },
  });

const missing = (what: string, id: string): ProblemError =>
  new ProblemError(
    404,
    `No record of this ${what}`,
    `There is no ${what} '${id}' in the record.`,
    "Go back to the desk and look for it there.",
  );

const found = <T>(item: T | null, what: string, id: string): T => {
  if (item === null) throw missing(what, id);
  return item;
};

/** What the ledger refuses is the asker's to mend. */
const refused = (error: unknown): never => {
  if (!(error instanceof LedgerError)) throw error;
  throw new ProblemError(422, "The judgement cannot be made", `${error.reason}.`, `${error.remedy}.`, { cause: error });
};

/** The API as a hono app, to be mounted under /api. */
export function createApi({ shelf, read, decode, open, version, engine, maxBytes }: ApiOptions): Hono {
  const api = new Hono();
  api.use(ownOrigin);
  api.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });

  api.get("/health", async (c) => c.json({ ...(await shelf.counts()), version, engine } satisfies Health));
  api.get("/contacts", async (c) => c.json(await shelf.contacts(filterFrom(c))));
  api.get("/contacts/:id", async (c) =>
    c.json(found(await shelf.contact(c.req.param("id")), "contact", c.req.param("id"))),
  );
  api.get("/measures", async (c) => c.json(await shelf.measures(filterFrom(c))));
  api.get("/measures/:id", async (c) =>
    c.json(found(await shelf.measure(c.req.param("id")), "measure", c.req.param("id"))),
  );
  api.get("/tallies", async (c) => c.json(await shelf.tallies(filterFrom(c).words)));
  api.get("/suggestions", async (c) => {
    const { words, parties } = suggestedFrom(c);
    return c.json(await shelf.suggestions(words, parties));
  });
  api.get("/reports", async (c) => c.json(await shelf.reports(filterFrom(c))));
  api.get("/reports/:id", async (c) =>
    c.json(found(await shelf.report(c.req.param("id")), "report", c.req.param("id"))),
  );

  api.get("/reports/:id/origin", async (c) =>
    c.json(found(await shelf.origin(c.req.param("id")), "report", c.req.param("id"))),
  );
  api.get("/people/:name", async (c) => c.json(await shelf.posts(c.req.param("name").slice(0, 200))));
  api.get("/relation", async (c) => {
    const { between, asOf } = relationFrom(c);
    return c.json(await shelf.relation(between, asOf));
  });
  api.get("/check", async (c) => c.json(await shelf.check(questionFrom(c))));
  api.get("/doubtful", async (c) => c.json(await shelf.doubtful(filterFrom(c))));
  api.get("/judgements", async (c) => c.json(await shelf.judgements(filterFrom(c), c.req.query("record"))));
  api.post("/judgements", limitBody(maxBytes), async (c) => {
    const { judgement, author, note } = await judgementFrom(c);
    return c.json(await shelf.judge(judgement, author, note).catch(refused), 201);
  });

  api.post("/read", limitBody(maxBytes), async (c) => {
    const report = await reportFrom(c, decode, open);
    return c.json({ report, reading: await read(report) } satisfies ReadAnswer);
  });
  api.post("/reports", limitBody(maxBytes), async (c) => {
    const report = await reportFrom(c, decode);
    const answer: AddAnswer = await shelf.add(report, await read(report));
    return c.json(answer, answer.added ? 201 : 200);
  });

  api.all("*", (c) => {
    throw missing("address", new URL(c.req.url).pathname);
  });
  return api;
}
