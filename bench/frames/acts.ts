/** What is done on the desk's pages, and the plain page that the same is done on beside each. */
import { backAndForth, drag, type Hand, middleOf, pause, wheel } from "./gestures.ts";

/** A page, and how one knows that it is there whole. */
export interface Place {
  readonly path: string;
  readonly there: string;
  /** What is done there; without an element on plain pages, which only have the events. */
  readonly acts: readonly Act[];
  readonly peer: "table" | "nothing";
}

export interface Act {
  readonly name: string;
  /** The element that it is done to. */
  readonly on: string;
  /** Not measured. */
  prepare?(hand: Hand): Promise<void>;
  run(hand: Hand, on: string): Promise<void>;
}

const TABLE = ".table";
const TIMELINE = ".timeline-box svg";
const BRUSH = ".brush-handles";

const scroll = (name: string, times: number, every: number, down: number): Act => ({
  name,
  on: TABLE,
  run: async (hand, on) => {
    const at = await middleOf(hand.page, on);
    await wheel(hand, at, { times, every, down: () => down });
    await wheel(hand, at, { times, every, down: () => -down });
  },
});

const scrollbar: Act = {
  name: "scrollbar dragged",
  on: TABLE,
  run: async (hand, on) => {
    const { x, y, width, height } = (await hand.page.locator(on).first().boundingBox())!;
    const bar = x + width - 6;
    await drag(hand, backAndForth({ x: bar, y: y + 20 }, { x: bar, y: y + height - 40 }, 90, 2));
  },
};

const heads = (count: number): Act => ({
  name: "sorted by six columns",
  on: TABLE,
  run: async ({ page }, on) => {
    for (let i = 0; i < count; i++) {
      await page.locator(`${on} .sort`).nth(i).click({ timeout: 5_000 });
      await pause(400);
    }
  },
});

const zoomed = (times: number, way: -1 | 1) => ({ times, down: () => way * 120, zoom: true });

const zooming: Act = {
  name: "zoomed in and out",
  on: TIMELINE,
  run: async (hand, on) => {
    const at = await middleOf(hand.page, on);
    await wheel(hand, at, zoomed(40, -1));
    await wheel(hand, at, zoomed(40, 1));
  },
};

const panning: Act = {
  name: "zoomed in, then dragged",
  on: TIMELINE,
  prepare: async (hand) => {
    await wheel(hand, await middleOf(hand.page, TIMELINE), zoomed(12, -1));
    await pause(300);
  },
  run: async (hand, on) => {
    const { x, y } = await middleOf(hand.page, on);
    await drag(hand, backAndForth({ x: x + 200, y: y + 3 }, { x: x - 200, y: y + 3 }, 40, 6));
  },
};

const brushing: Act = {
  name: "brush dragged back and forth",
  on: BRUSH,
  run: async (hand, on) => {
    const { x, y, width, height } = (await hand.page.locator(on).first().boundingBox())!;
    const at = (share: number) => ({ x: x + 7 + (width - 14) * share, y: y + height / 2 });
    await drag(hand, backAndForth(at(0), at(0.9), 90, 4));
  },
};

/** All of it. */
export const placesFor = ([a, b]: readonly [string, string]): readonly Place[] => [
  {
    path: "table",
    there: `${TABLE} tbody tr`,
    peer: "table",
    acts: [
      scroll("wheel, a notch at a time", 60, 50, 120),
      scroll("flung a page each 33 ms", 90, 33, 700),
      scroll("flung five pages each 16 ms", 120, 16, 3_500),
      scrollbar,
      heads(6),
    ],
  },
  { path: `relation/${a}/${b}`, there: `${TIMELINE} .time-mark`, peer: "nothing", acts: [zooming, panning] },
  { path: "map", there: `${BRUSH} input`, peer: "nothing", acts: [brushing] },
];
