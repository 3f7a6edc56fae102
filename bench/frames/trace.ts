/** What the page's main thread did, from Chromium's own trace, in processor time: other programs of the machine do not count. */
import type { Browser, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Processor time of the main thread in milliseconds. */
export interface Spent {
  /** Of all its tasks from one frame to the next. */
  readonly frames: readonly number[];
  /** Of each task. */
  readonly tasks: readonly number[];
  /** Of the kinds of work, all tasks together. */
  readonly kinds: Readonly<Record<Kind, number>>;
}

type Kind = "script" | "garbage" | "style" | "layout" | "paint";

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

const kindOf: Readonly<Record<string, Kind>> = {
  FunctionCall: "script",
  EvaluateScript: "script",
  EventDispatch: "script",
  FireAnimationFrame: "script",
  TimerFire: "script",
  RunMicrotasks: "script",
  MajorGC: "garbage",
  MinorGC: "garbage",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint",
};

/** Runs the act under trace; a frame is counted where the page asks for animation frames. */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<Spent> {
  await browser.startTracing(page, { categories });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const mains = new Set(traceEvents.filter(isMain).map(threadOf));
  const here = traceEvents.filter((event) => event.ph === "X" && mains.has(threadOf(event)));
  const tasks = here.filter(({ name }) => name === "RunTask").toSorted((a, b) => a.ts - b.ts);
  return { frames: byFrame(tasks, here), tasks: tasks.map(milliseconds), kinds: kindsOf(here) };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
const isMain = ({ name, args }: TraceEvent): boolean => name === "thread_name" && args?.name === "CrRendererMain";
const milliseconds = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;

/** What was done for each frame: the task that draws it, and the tasks since the one before. */
function byFrame(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): number[] {
  const drawn = events.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
  const starts = drawn.toSorted((a, b) => a - b);
  const frames: number[] = [];
  let spent = 0;
  let next = 0;
  for (const task of tasks) {
    spent += milliseconds(task);
    const end = task.ts + (task.dur ?? 0);
    if (next >= starts.length || starts[next]! > end) continue;
    while (next < starts.length && starts[next]! <= end) next += 1;
    frames.push(spent);
    spent = 0;
  }
  return frames;
}

/** What each kind of work took without the work of another kind inside of it. */
function kindsOf(events: readonly TraceEvent[]): Record<Kind, number> {
  const kinds = { script: 0, garbage: 0, style: 0, layout: 0, paint: 0 };
  const open: { readonly end: number; readonly kind: Kind | undefined }[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (open.length && open.at(-1)!.end <= event.ts) open.pop();
    const around = open.at(-1)?.kind;
    const kind = kindOf[event.name];
    if (kind) {
      kinds[kind] += milliseconds(event);
      if (around) kinds[around] -= milliseconds(event);
    }
    open.push({ end: event.ts + (event.dur ?? 0), kind: kind ?? around });
  }
  return kinds;
}
