/** Says that a record is too large to be listed whole, and what to do. */
import { count } from "../text/labels.ts";
import type { Desk } from "./useDesk.ts";

/** What is shown of a large record; nothing where all of it is. */
export const Beyond = ({ desk }: { readonly desk: Desk }) =>
  desk.beyond > 0 ? (
    <p className="since" role="status">
      {count(desk.entries.length + desk.beyond, "record")} fit; the newest {desk.entries.length.toLocaleString("en")}{" "}
      are looked at here. Words, states, status, level, kind and time narrow all of them.
    </p>
  ) : null;
