import { rankOf } from "../../engine/levels.ts";
import { firstDay } from "../days.ts";
import type { Answer, ContactLine, Coverage, Question, Verdict, Watch } from "./types.ts";

/** A relation of fewer contacts is too thin for silence to mean anything. */
const LEAST_CONTACTS = 3;
/** A party that met so many different others is followed as such: that it did not meet one says something. */
const LEAST_COUNTERPARTS = 20;

/** What the ledger found for a question. */
export interface Findings {
  /** Contacts that took place and are what was asked for, oldest first, without the one in question. */
  readonly contacts: readonly ContactLine[];
  readonly total: number;
  readonly coverage: Coverage;
}

/** The answer to a question. */
export function answer(question: Question, { contacts, total, coverage }: Findings): Answer {
  const { verdict, reason } = judge(question, total, coverage);
  return { question, verdict, reason, contacts, total, coverage };
}

interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
}

function judge(question: Question, total: number, coverage: Coverage): Judged {
  const { assertion } = question;
  const reach = reachOf(question, coverage);
  const span = [question.since ? `since ${question.since}` : "", question.until ? `until ${question.until}` : ""];
  const when = span.filter(Boolean).join(" ") || "at any time";
  const silent: Judged = reach.enough
    ? { verdict: "supported", reason: `The record has no such contact ${when}. ${reach.words}` }
    : { verdict: "undecidable", reason: `The record has no such contact ${when}, but it is thin. ${reach.words}` };
  switch (assertion.kind) {
    case "any":
      return total === 0
        ? { ...silent, verdict: reach.enough ? "contradicted" : "undecidable" }
        : { verdict: "supported", reason: `The record has ${many(total)} ${when}. ${reach.words}` };
    case "highest":
      if (question.level && rankOf(question.level) === undefined)
        return { verdict: "undecidable", reason: "The level of the contact is not known" };
      return total === 0 ? silent : { verdict: "contradicted", reason: `${many(total)} of a higher level ${when}` };
    case "first":
      return total === 0 ? silent : { verdict: "contradicted", reason: `${many(total)} earlier ${when}` };
    case "count":
      return counted(assertion.count, total + (question.about ? 1 : 0), when, reach);
  }
}

/** More than were said contradict; fewer only do so when the record would have the others. */
function counted(said: number, found: number, when: string, reach: Reach): Judged {
  if (found > said) return { verdict: "contradicted", reason: `${many(found)} ${when}, not ${said}` };
  if (found === said) return { verdict: "supported", reason: `The record has ${many(found)} ${when}. ${reach.words}` };
  return {
    verdict: reach.enough ? "contradicted" : "undecidable",
    reason: `The record has ${many(found)} ${when}, not ${said}. ${reach.words}`,
  };
}

const many = (total: number): string => `${total} ${total === 1 ? "contact" : "contacts"}`;

interface Reach {
  readonly enough: boolean;
  readonly words: string;
}

/** Whether the record reaches back far enough, and is dense enough, for its silence to mean something. */
function reachOf({ since, between }: Question, { reports, contacts, first, last, watched }: Coverage): Reach {
  const isBack = (day: string | undefined): boolean =>
    day !== undefined && (since === undefined || firstDay(day) <= firstDay(since));
  const followed = watched.find((watch) => watch.counterparts >= LEAST_COUNTERPARTS && isBack(watch.first));
  const dense = since !== undefined && contacts >= LEAST_CONTACTS && isBack(first);
  const relation =
    contacts === 0
      ? `It has no contact between ${between.join(" and ")} in this time`
      : `It covers ${between.join(" and ")} with ${many(contacts)} from ${reports} reports in this time`;
  const reaches = first ? `, and reaches from ${first} to ${last}` : "";
  return {
    enough: dense || followed !== undefined,
    words: `${relation}${reaches}.${followed ? watchWords(followed) : ""}`,
  };
}

const watchWords = ({ party, contacts, counterparts, first, last }: Watch): string =>
  ` It follows ${party} with ${many(contacts)} with ${counterparts} others from ${first} to ${last}.`;
