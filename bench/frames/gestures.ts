/** What a person does on a page, as events of mouse and keys that do not wait for the page. */
import type { CDPSession, Page } from "playwright-core";

/** Milliseconds between two events of a hand. */
const BEAT = 16;

/** Waits so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export interface Hand {
  readonly page: Page;
  readonly session: CDPSession;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element. */
export async function middleOf(page: Page, selector: string): Promise<Spot> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing on the page is ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Turn {
  readonly times: number;
  readonly every?: number;
  readonly down?: (i: number) => number;
  readonly across?: (i: number) => number;
  /** With the control key. */
  readonly zoom?: boolean;
}

const none = (): number => 0;

/** Turns the wheel. */
export async function wheel({ session }: Hand, at: Spot, turn: Turn): Promise<void> {
  const { times, every = BEAT, down = none, across = none, zoom = false } = turn;
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < times; i++) {
    const event = { type: "mouseWheel", ...at, deltaX: across(i), deltaY: down(i), modifiers: zoom ? 2 : 0 } as const;
    sent.push(session.send("Input.dispatchMouseEvent", event));
    await pause(every);
  }
  await Promise.all(sent);
}

/** Presses at the first spot and drags through the others. */
export async function drag({ session }: Hand, [from, ...to]: readonly Spot[]): Promise<void> {
  const mouse = (type: "mousePressed" | "mouseMoved" | "mouseReleased", at: Spot) =>
    session.send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons: 1, clickCount: 1 });
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...from! });
  const sent = [mouse("mousePressed", from!)];
  for (const at of to) {
    sent.push(mouse("mouseMoved", at));
    await pause(BEAT);
  }
  sent.push(mouse("mouseReleased", to.at(-1)!));
  await Promise.all(sent);
}

/** Spots along a line there and back, so many times. */
export function backAndForth(from: Spot, to: Spot, steps: number, times: number): Spot[] {
  return Array.from({ length: steps * times + 1 }, (_, i) => {
    const share = Math.abs(((i / steps + 1) % 2) - 1);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}
