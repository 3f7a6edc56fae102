/** What the first visitor would wait for is asked once before: code is compiled, connections stand, answers lie in caches. */
import type { Hono } from "hono";

/** What the first page asks for (`web/public/early.js`), and itself. */
const FIRST = ["/", "/early.js", "/api/contacts?limit=50", "/api/measures?limit=50", "/api/health"];

/** Code that ran so often is compiled for speed. */
const TIMES = 3;

/** Asks `app` for the first page as a browser would; what fails is told to who asks for it, not here. */
export async function warm(app: Hono): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    await Promise.all(
      FIRST.map(async (path) =>
        (await app.request(`http://127.0.0.1${path}`, { headers: { "accept-encoding": "gzip" } })).arrayBuffer(),
      ),
    );
  }
}
