/** Whether two contacts of other days are one that was put off. */
import type { DateRange } from "../../engine/types.ts";
import { daysBetween, inWords } from "../days.ts";
import { type ComparedContact, isNarrow } from "./compared.ts";

/** A contact is put off by at most about two months; what comes later is another. */
const LONGEST_DAYS = 62;
/** A day that changes without a word of it is near. */
const SILENT_DAYS = 14;

/** What of the two is alike beside their parties. */
export interface Alike {
  readonly city: boolean;
  readonly people: boolean;
  readonly topics: boolean;
}

interface Known extends ComparedContact {
  readonly date: DateRange;
  readonly published: string;
}

const isKnown = (contact: ComparedContact): contact is Known =>
  isNarrow(contact.date) && contact.published !== undefined;

/** Why the two are one contact that was moved to another day; undefined when nothing says so. */
export function movedReason(a: ComparedContact, b: ComparedContact, alike: Alike): string | undefined {
  if (!isKnown(a) || !isKnown(b)) return undefined;
  const [first, later] = a.published <= b.published ? [a, b] : [b, a];
  const days = daysBetween(first.date.start, later.date.start);
  if (days > LONGEST_DAYS) return undefined;
  const marks = [alike.city, alike.people, alike.topics].filter(Boolean).length;
  const isPending = endOf(first.date) >= later.published;
  const isLater = later.date.start > first.date.start;
  const words = `${first.status} for ${inWords(first.date)}, ${later.status} for ${inWords(later.date)}`;
  if (first.status === "planned" && later.status === "postponed") return isPending ? words : undefined;
  if (first.status === "postponed") return isLater && marks > 0 ? words : undefined;
  // Nobody says that it was put off, but the same people in the same city will hardly meet twice.
  const isSilent = first.status === "planned" && later.status === "planned" && first.published < later.published;
  return isSilent && isPending && alike.city && marks > 1 && days <= SILENT_DAYS ? words : undefined;
}

const endOf = ({ start, end = start }: DateRange): string => end;
