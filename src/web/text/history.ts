/** How a contact stood over time: reports that say the same one after another are one step. Pure. */
import type { StatusEntry } from "../../server/types.ts";

export interface Step {
  readonly status: StatusEntry["status"];
  /** The day that the contact was set for, where the reports tell of several. */
  readonly day?: StatusEntry["day"];
  /** Days of the step's first and last report. */
  readonly first?: string;
  readonly last?: string;
  readonly entries: readonly StatusEntry[];
}

const stepOf = (entries: readonly StatusEntry[], tellsDay: boolean): Step => {
  const [{ status, day, date }, last] = [entries[0]!, entries.at(-1)!.date];
  return {
    status,
    entries,
    ...(tellsDay && day ? { day } : {}),
    ...(date ? { first: date } : {}),
    ...(last ? { last } : {}),
  };
};

/** The steps, oldest first. */
export function stepsOf(history: readonly StatusEntry[]): Step[] {
  const tellsDay = new Set(history.flatMap(({ day }) => day?.start ?? [])).size > 1;
  const same = (a: StatusEntry, b: StatusEntry) =>
    a.status === b.status && (!tellsDay || a.day?.start === b.day?.start);
  const runs: StatusEntry[][] = [];
  for (const entry of history) {
    const run = runs.at(-1);
    if (run && same(run[0]!, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) => stepOf(run, tellsDay));
}
