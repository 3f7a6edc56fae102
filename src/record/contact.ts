import { higher, rankOf } from "../engine/levels.ts";
import type { Contact, ContactStatus, DateRange, Level, Place, Treatment } from "../engine/types.ts";
import { accountsOf } from "./accounts/accounts.ts";
import { assertionsOf } from "./check/assertions.ts";
import { lengthOf, touch } from "./days.ts";
import type { Group, Item } from "./group.ts";
import { contactLevel } from "./levels.ts";
import { baseOf, cite, distinct, mostSaid, union } from "./merge.ts";
import { levelsOf, mergeParticipants } from "./people.ts";
import { isAssumed } from "./same/index.ts";
import { groupTopics } from "./topics.ts";
import type { Account, CitedParticipant, CitedTopic, Dispute, RecordContact, StatusEntry } from "./types.ts";

type Items = readonly Item<Contact>[];

/** A contact of the record from all that the reports say of it. */
export function mergeContact(group: Group<Contact>): RecordContact {
  const { items } = group;
  const all = items.map(({ finding }) => finding);
  const history = historyOf(items);
  const participants = mergeParticipants(items.map(({ told, finding }) => [told.id, finding.participants] as const));
  const level = mergedLevel(
    all.map((c) => c.level),
    participants,
  );
  const mediators = union(all.map((c) => c.mediators ?? []));
  const place = mergedPlace(all.flatMap((c) => c.place ?? []));
  const status = statusFrom(history);
  const date = mergedDate(items, status);
  const accounts = accountsOf(items);
  const assertions = assertionsOf(items);
  return {
    ...baseOf(group),
    kind: mostSaid(all, (c) => c.kind)!.kind,
    status,
    history,
    parties: union(all.map((c) => c.parties)),
    participants,
    levels: levelsOf(participants),
    ...(level ? { level } : {}),
    ...(mediators.length > 0 ? { mediators } : {}),
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    topics: topicsOf(items),
    disputes: [...disputesOf(items), ...disputesBetween(accounts)],
    accounts,
    ...(assertions.length > 0 ? { assertions } : {}),
  };
}

const daysOf = ({ finding }: Item<Contact>): number => (finding.date ? lengthOf(finding.date) : 0);

const dateKey = ({ start, end }: DateRange): string => `${start} ${end ?? start}`;

/** What the reports said of the status, oldest report first; a report without a day comes before all others. */
const historyOf = (items: Items): StatusEntry[] =>
  items
    .map(({ told, finding }) => ({
      status: finding.status,
      report: told.id,
      ...(told.outlet ? { outlet: told.outlet } : {}),
      ...(told.publishedAt ? { date: told.publishedAt } : {}),
      ...(finding.date ? { day: finding.date } : {}),
      evidence: cite(told.id, finding.fields.status ?? finding.evidence),
    }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = ({ date = "", report }: StatusEntry): string => `${date} ${report}`;

const isOpen = (status: ContactStatus): boolean => status === "planned" || status === "ongoing";

/**
 * The newest report decides, but a plan repeated later does not undo what was reported to have happened or failed; a plan
 * for another day made after it was put off does.
 */
function statusFrom(history: readonly StatusEntry[]): ContactStatus {
  const decided = history.filter(({ status }) => !isOpen(status));
  const again = decided.every(({ status }) => status === "postponed") ? plannedAnew(history) : [];
  const pool = again.length > 0 ? again : decided.length > 0 ? decided : history;
  const newest = pool.at(-1)!.date;
  return mostSaid(
    pool.filter(({ date }) => date === newest),
    ({ status }) => status,
  )!.status;
}

/** Plans that came after a contact was put off, for a day on which it had not been planned before. */
function plannedAnew(history: readonly StatusEntry[]): StatusEntry[] {
  const putOff = history.findLastIndex(({ status }) => status === "postponed");
  const before = history.slice(0, putOff).flatMap(({ day }) => day ?? []);
  const { date: since } = history[putOff] ?? {};
  return history
    .slice(putOff + 1)
    .filter(({ date, day }) => date !== since && day && !before.some((earlier) => touch(earlier, day)));
}

/**
 * The day that most reports tell, of equally many the shorter stay; of one that was put off, the day that goes with its
 * status in the newest reports.
 */
function mergedDate(items: Items, status: ContactStatus): DateRange | undefined {
  const dated = items.filter(({ finding }) => finding.date);
  const told = dated.filter(({ finding }) => !isAssumed(finding.date));
  const known = (told.length > 0 ? told : dated).toSorted((a, b) => daysOf(a) - daysOf(b));
  const fitting = known.filter(({ finding }) => finding.status === status);
  const pool = fitting.length > 0 ? fitting : known;
  const newest = pool
    .map(({ told: { publishedAt = "" } }) => publishedAt)
    .sort()
    .at(-1);
  const lead = mostSaid(
    pool.filter(({ told: { publishedAt = "" } }) => publishedAt === newest).map(({ finding }) => finding.date!),
    dateKey,
  );
  return mostSaid(
    known.map(({ finding }) => finding.date!).filter((date) => touch(date, lead!)),
    dateKey,
  );
}

/**
 * The level most reports give; of equally many the lower, which claims less. Where people named for both sides met at a higher
 * one it is theirs: a report that names the ministers alone does not say that the presidents stayed away.
 */
function mergedLevel(
  levels: readonly (Level | undefined)[],
  participants: readonly CitedParticipant[],
): Level | undefined {
  const known = levels.filter((level) => rankOf(level) !== undefined) as Level[];
  const lowestFirst = known.toSorted((a, b) => rankOf(b)! - rankOf(a)! || (a < b ? -1 : 1));
  const said = mostSaid(lowestFirst, (level) => level) ?? levels.find((level) => level !== undefined);
  const named = participants.filter(({ name, state, level }) => name && state && rankOf(level) !== undefined);
  const met = new Set(named.map(({ state }) => state)).size >= 2 ? contactLevel(named) : undefined;
  return met && said ? higher(met, said) : said;
}

/** The place told in most detail by most reports. */
const mergedPlace = (places: readonly Place[]): Place | undefined => {
  const cities = places.filter(({ city }) => city);
  const full = cities.filter(({ country }) => country);
  const pool = full.length > 0 ? full : cities.length > 0 ? cities : places;
  return mostSaid(pool, ({ city = "", country = "" }) => `${city} ${country}`);
};

/** Topics of all reports, each once for each way in which it was treated. */
function topicsOf(items: Items): CitedTopic[] {
  const cited = items.flatMap(({ told, finding }) =>
    finding.topics.map((topic) => ({ ...topic, evidence: cite(told.id, topic.evidence) })),
  );
  return groupTopics(cited).flatMap((group) => {
    const { label, terms } = group[0]!;
    return union([group.map(({ treatment }) => treatment)]).map((treatment) => ({
      label,
      ...(terms ? { terms } : {}),
      treatment,
      evidence: distinct(group.filter((topic) => topic.treatment === treatment).flatMap(({ evidence }) => evidence)),
    }));
  });
}

function disputesOf(items: Items): Dispute[] {
  const levels = items.filter(({ finding }) => rankOf(finding.level) !== undefined);
  const decided = items.filter(({ finding }) => !isOpen(finding.status));
  const disputes = [
    dispute(
      "level",
      levels.map((item) => [item.finding.level!, item] as const),
      "level",
    ),
    dispute(
      "status",
      decided.map((item) => [item.finding.status, item] as const),
      "status",
    ),
    ...topicDisputes(items),
  ];
  return disputes.filter(({ says }) => says.length > 1);
}

function dispute(field: string, said: readonly (readonly [string, Item<Contact>])[], evidence: string): Dispute {
  const values = union([said.map(([value]) => value)]);
  return {
    field,
    says: values.map((value) => ({
      value,
      evidence: said
        .filter(([other]) => other === value)
        .flatMap(([, { told, finding }]) => cite(told.id, finding.fields[evidence] ?? finding.evidence)),
    })),
  };
}

/** What the sides contradict each other on, whatever the reports made of it. */
const disputesBetween = (accounts: readonly Account[]): Dispute[] =>
  accounts
    .filter(({ agreement, subject }) => agreement === "contradict" && subject !== "topic")
    .map(({ subject, says }) => ({
      field: `${subject}, by sides`,
      says: says
        .filter(({ voice }) => voice === "side")
        .map(({ party, value, evidence }) => ({ value: `${party}: ${value}`, evidence })),
    }));

/** A topic that one report says was excluded and another says was discussed. */
function topicDisputes(items: Items): Dispute[] {
  const topics = topicsOf(items);
  const sayings = (label: string, excluded: boolean) =>
    topics.filter(
      (t) => t.label.toLowerCase() === label && isExcluded(t.treatment) === excluded && t.treatment !== "planned",
    );
  return union([topics.map(({ label }) => label.toLowerCase())]).flatMap((label) => {
    const [out, inside] = [sayings(label, true), sayings(label, false)];
    if (out.length === 0 || inside.length === 0) return [];
    return [
      {
        field: `topic: ${label}`,
        says: [...out, ...inside].map(({ treatment, evidence }) => ({ value: treatment, evidence })),
      },
    ];
  });
}

const isExcluded = (treatment: Treatment): boolean => treatment === "excluded";
