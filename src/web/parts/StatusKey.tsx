/** What the shapes mean, for those that the page shows. */
import type { ContactStatus } from "../../engine/types.ts";
import { statusNames } from "../text/labels.ts";
import { ContactStatusMark } from "./StatusShape.tsx";

/** The key to the shapes of these statuses. */
export function StatusKey({ statuses }: { readonly statuses: readonly string[] }) {
  const shown = (Object.keys(statusNames) as ContactStatus[]).filter((status) => statuses.includes(status));
  if (shown.length < 2) return null;
  return (
    <p className="status-key">
      {shown.map((status) => (
        <ContactStatusMark key={status} status={status} />
      ))}
    </p>
  );
}
