/** A shelf that keeps everything in memory and takes records with the same parties, day and place for the same. */
import { createHash } from "node:crypto";
import type { Quote } from "../../../src/engine/span.ts";
import type { Contact, Measure, Reading, Report } from "../../../src/engine/types.ts";
import type { Filter, Shelf } from "../../../src/server/shelf.ts";
import type {
  Backing,
  Cited,
  CitedClaim,
  ContactDetail,
  ContactSummary,
  MeasureDetail,
  ReportSummary,
} from "../../../src/server/types.ts";

interface Kept {
  readonly id: string;
  readonly report: Report;
  readonly reading: Reading;
}

const idOf = (kind: string, key: string): string =>
  `${kind}${createHash("sha256").update(key).digest("hex").slice(0, 10)}`;
const contactKey = (c: Contact): string => idOf("c", [c.parties.toSorted(), c.date?.start, c.place?.city].join("|"));
const measureKey = (m: Measure): string => idOf("m", [m.kind, m.by, m.against, m.date?.start].join("|"));

const summary = (kept: Kept): ReportSummary => {
  const { text: _, ...particulars } = kept.report;
  return {
    ...particulars,
    id: kept.id,
    origin: kept.reading.report.credits[0] ?? kept.report.outlet ?? kept.id,
    contacts: kept.reading.contacts.length,
    measures: kept.reading.measures.length,
    claims: kept.reading.claims.length,
    damaged: kept.reading.report.damage.length > 0,
  };
};

const cite =
  (report: string) =>
  (quotes: readonly Quote[]): Cited[] =>
    quotes.map((q) => ({ ...q, report }));

const backing = (kept: readonly Kept[]): Backing => ({
  reports: kept.length,
  origins: new Set(kept.map((k) => summary(k).origin)).size,
  outlets: [...new Set(kept.flatMap((k) => k.report.outlet ?? []))],
});

const claimsAbout = (
  kept: readonly Kept[],
  id: string,
  keyOf: (reading: Reading, about: string) => string | undefined,
): CitedClaim[] =>
  kept.flatMap((k) =>
    k.reading.claims
      .filter((claim) => claim.about.some((about) => keyOf(k.reading, about) === id))
      .map((claim) => ({ ...claim, report: k.id, ...(k.report.outlet ? { outlet: k.report.outlet } : {}) })),
  );

function contactDetail(id: string, told: readonly { readonly kept: Kept; readonly contact: Contact }[]): ContactDetail {
  const lead = told[0]!;
  const all = told.map((t) => t.kept);
  const fields: Record<string, Cited[]> = {};
  for (const { kept, contact } of told) {
    for (const [name, quotes] of Object.entries(contact.fields))
      fields[name] = [...(fields[name] ?? []), ...cite(kept.id)(quotes)];
  }
  const { contact } = lead;
  return {
    id,
    kind: contact.kind,
    status: contact.status,
    parties: contact.parties,
    ...(contact.level ? { level: contact.level } : {}),
    ...(contact.place ? { place: contact.place } : {}),
    ...(contact.date ? { date: contact.date } : {}),
    participants: contact.participants.map((p) => ({ ...p, evidence: cite(lead.kept.id)(p.evidence) })),
    topics: contact.topics.map((topic) => ({
      ...topic,
      evidence: told.flatMap((t) =>
        t.contact.topics.filter((o) => o.label === topic.label).flatMap((o) => cite(t.kept.id)(o.evidence)),
      ),
    })),
    evidence: told.flatMap((t) => cite(t.kept.id)(t.contact.evidence)),
    fields,
    backing: backing(all),
    claims: claimsAbout(all, id, (reading, about) => {
      const found = reading.contacts.find((c) => c.id === about);
      return found && contactKey(found);
    }),
    reports: all.map(summary),
    history: told.map((t) => ({
      status: t.contact.status,
      report: t.kept.id,
      ...(t.kept.report.outlet ? { outlet: t.kept.report.outlet } : {}),
      ...(t.kept.report.publishedAt ? { date: t.kept.report.publishedAt } : {}),
      evidence: cite(t.kept.id)(t.contact.evidence),
    })),
    disputes:
      new Set(told.map((t) => t.contact.level)).size > 1
        ? [
            {
              field: "Level",
              says: told.map((t) => ({
                value: t.contact.level ?? "unknown",
                evidence: cite(t.kept.id)(t.contact.evidence),
              })),
            },
          ]
        : [],
  };
}

const summed = ({
  claims: _c,
  reports: _r,
  history: _h,
  fields: _f,
  disputes,
  ...rest
}: ContactDetail): ContactSummary => ({ ...rest, disputes: disputes.length });

/** An empty shelf. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, Kept>();
  const contacts = () => {
    const told = new Map<string, { kept: Kept; contact: Contact }[]>();
    for (const one of kept.values())
      for (const contact of one.reading.contacts) {
        const id = contactKey(contact);
        told.set(id, [...(told.get(id) ?? []), { kept: one, contact }]);
      }
    return [...told].map(([id, t]) => contactDetail(id, t));
  };
  const measures = (): MeasureDetail[] =>
    [...kept.values()].flatMap((k) =>
      k.reading.measures.map((m) => ({
        ...m,
        id: measureKey(m),
        evidence: cite(k.id)(m.evidence),
        fields: Object.fromEntries(Object.entries(m.fields).map(([name, quotes]) => [name, cite(k.id)(quotes)])),
        backing: backing([k]),
        claims: [],
        reports: [summary(k)],
      })),
    );
  const page = <T>(items: readonly T[], { limit, offset }: Pick<Filter, "limit" | "offset">) => ({
    items: items.slice(offset, offset + limit),
    total: items.length,
  });
  return {
    contacts: async (filter) =>
      page(
        contacts()
          .map(summed)
          .filter(
            (c) =>
              (filter.parties ?? []).every((p) => c.parties.includes(p)) &&
              (!filter.status || filter.status.includes(c.status)),
          ),
        filter,
      ),
    contact: async (id) => contacts().find((c) => c.id === id) ?? null,
    measures: async (filter) => page(measures(), filter),
    measure: async (id) => measures().find((m) => m.id === id) ?? null,
    reports: async (filter) =>
      page(
        [...kept.values()].map(summary).toSorted((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : -1)),
        filter,
      ),
    report: async (id) => {
      const one = kept.get(id);
      if (!one) return null;
      const links = [
        ...one.reading.contacts.map((c) => [c.id, contactKey(c)]),
        ...one.reading.measures.map((m) => [m.id, measureKey(m)]),
      ];
      const origin = summary(one).origin;
      return {
        id,
        report: one.report,
        reading: one.reading,
        links: Object.fromEntries(links),
        copies: [...kept.values()]
          .filter((k) => k.id !== id)
          .map(summary)
          .filter((s) => s.origin === origin),
      };
    },
    add: async (report, reading) => {
      const id = idOf("r", JSON.stringify(report));
      const added = !kept.has(id);
      if (added) kept.set(id, { id, report, reading });
      return { id, added };
    },
    counts: async () => ({
      reports: kept.size,
      contacts: contacts().length,
      measures: measures().length,
      origins: new Set([...kept.values()].map((k) => summary(k).origin)).size,
    }),
  };
}
