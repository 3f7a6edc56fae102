/** Says that a record is too large to be listed whole, and what to do. */
import { count } from "../text/labels.ts";
import type { Desk } from "./useDesk.ts";

/** What is listed of a large record; nothing where all of it is. */
export function Beyond({ desk }: { readonly desk: Desk }) {
  if (desk.beyond <= 0) return null;
  const listed = desk.entries.length;
  return (
    <p className="since" role="status">
      {count(listed + desk.beyond, "record")} {desk.isAtLeast ? "or more " : ""}fit; the newest contacts and measures
      are here, {listed.toLocaleString("en")} of them. Words and filters narrow all.
    </p>
  );
}
