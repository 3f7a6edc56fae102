import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { warm } from "../../src/server/warm.ts";

it("asks before the first visitor for all that the first page asks for", async () => {
  const asked = new Set<string>();
  const app = new Hono();
  app.all("*", (c) => {
    const { pathname, search } = new URL(c.req.url);
    asked.add(pathname + search);
    return c.text("");
  });
  await warm(app);
  const early = readFileSync(new URL("../../src/web/public/early.js", import.meta.url), "utf8");
  const query = /\/api\/\$\{what\}(\?[^`]+)`/.exec(early)?.[1];
  expect(query).toBeDefined();
  for (const path of ["/", "/early.js", `/api/contacts${query}`, `/api/measures${query}`])
    expect(asked).toContain(path);
});

it("leaves what fails to who asks for it", async () => {
  const app = new Hono();
  app.all("*", () => {
    throw new Error("the database is away");
  });
  app.onError((_, c) => c.text("away", 500));
  await expect(warm(app)).resolves.toBeUndefined();
});
