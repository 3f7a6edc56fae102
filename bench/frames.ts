/**
 * How smoothly the desk's pages of 10,000 contacts scroll and zoom, in Chromium, beside plain pages in the same run:
 * node dist/bench/frames.js [--contacts 10000] [--data FOLDER] [--only table|relation|map] [--json]
 * Prints for each act the time from one frame to the next, and the processor time of the page's main thread.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Act, type Place, placesFor } from "./frames/acts.ts";
import { openDesk, PAIR } from "./frames/desk.ts";
import { pause } from "./frames/gestures.ts";
import { peers } from "./frames/peers.ts";
import { type Spent, traced } from "./frames/trace.ts";

const { values } = parseArgs({
  options: {
    contacts: { type: "string", default: "10000" },
    data: { type: "string" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const contacts = Number(values.contacts);

interface Result extends Spent {
  readonly act: string;
  readonly page: string;
  /** Milliseconds from one frame to the next, by the clock. */
  readonly apart: readonly number[];
}

const watchFrames = `
  globalThis.frameTimes = [];
  const tick = (now) => { globalThis.frameTimes.push(now); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
`;

/** Milliseconds between the animation frames while something is done. */
async function framesApart(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`{${watchFrames}}`);
  await act();
  const times = (await page.evaluate("globalThis.frameTimes")) as number[];
  return times.slice(1).map((time, i) => time - times[i]!);
}

async function measure(browser: Browser, page: Page, name: string, act: Act): Promise<Result> {
  const hand = { page, session: await page.context().newCDPSession(page) };
  await act.prepare?.(hand);
  let apart: number[] = [];
  const spent = await traced(browser, page, async () => {
    apart = await framesApart(page, () => act.run(hand, act.on));
  });
  return { act: act.name, page: name, apart, ...spent };
}

/** Records come page by page: the page is whole when nothing is asked for any more. */
async function openWhole(page: Page, url: string, there: string): Promise<void> {
  await page.goto(url);
  await page.locator(there).first().waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  await pause(1_000);
}

async function measurePlace(browser: Browser, url: string, { path, there, peer, acts }: Place): Promise<Result[]> {
  const results: Result[] = [];
  for (const act of acts) {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    await openWhole(page, `${url}${path}`, there);
    results.push(await measure(browser, page, path, act));
    await page.goto("about:blank");
    await page.setContent(peers[peer](contacts));
    await pause(500);
    results.push(await measure(browser, page, peer === "table" ? "plain HTML" : "empty page", act));
    await page.close();
  }
  return results;
}

const at = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

const shares = (list: readonly number[]): string =>
  [at(list, 0.5), at(list, 0.95), at(list, 1)].map((n) => n.toFixed(1).padStart(7)).join("");

function line({ act, page, apart, frames, tasks, kinds }: Result): string {
  const told = Object.entries(kinds).map(([kind, time]) => `${kind} ${Math.round(time)}`);
  return `${act.padEnd(30)}${page.padEnd(18)}${shares(apart)}  ${shares(frames)}  ${at(tasks, 1).toFixed(1).padStart(7)}  ${told.join(", ")}`;
}

const desk = await openDesk(values.data ?? join(tmpdir(), `readout-frames-${contacts}`), contacts);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  // The scrollbar is dragged.
  ignoreDefaultArgs: ["--hide-scrollbars"],
});
const results: Result[] = [];
for (const place of placesFor(PAIR).filter(({ path }) => path.startsWith(values.only))) {
  results.push(...(await measurePlace(browser, desk.url, place)));
}
await browser.close();
await desk.close();
if (values.json) console.log(JSON.stringify(results));
else {
  console.log("milliseconds: frame to frame by the clock, then processor time of the main thread for a frame (median,");
  console.log("95th, worst), of its longest task, and of the kinds of work in all");
  for (const result of results) console.log(line(result));
}
