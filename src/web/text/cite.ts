/** References to records: as a line of text, and as JSON-LD (schema.org, W3C Web Annotation selectors). Pure. */
import type { ContactStatus, MeasureStatus } from "../../engine/types.ts";
import type { Cited, ContactDetail, MeasureDetail, ReportSummary } from "../../server/types.ts";
import { dayInWords } from "./dates.ts";
import { count } from "./labels.ts";
import { measureSentence } from "./measure-sentence.ts";
import { plain } from "./parts.ts";
import { contactSentence } from "./sentence.ts";
import { byOrigin } from "./sources.ts";
import { partyName } from "./states.ts";
import { states } from "./tables.ts";

export interface CiteContext {
  /** Where this page stands, without a slash at the end. */
  readonly origin: string;
  /** Day on which it is cited, `YYYY-MM-DD`. */
  readonly today: string;
}

type Cited_ =
  | { readonly of: "contact"; readonly item: ContactDetail }
  | { readonly of: "measure"; readonly item: MeasureDetail };

const sentenceOf = (record: Cited_): string =>
  plain(record.of === "contact" ? contactSentence(record.item) : measureSentence(record.item));

export const addressOf = (record: Cited_, { origin }: CiteContext): string =>
  `${origin}/${record.of === "contact" ? "contacts" : "measures"}/${record.item.id}`;

const sourceWords = ({ outlet, title, publishedAt, url }: ReportSummary): string =>
  [
    outlet ?? "Outlet not stated",
    title ? `“${title}”` : undefined,
    publishedAt ? dayInWords(publishedAt) : undefined,
    url,
  ]
    .filter(Boolean)
    .join(", ");

/** The report with which each origin began, and how many more carry it. */
function originWords(reports: readonly ReportSummary[]): string {
  return byOrigin(reports)
    .map(([first, ...copies]) =>
      copies.length > 2
        ? `${sourceWords(first!)}, and ${copies.length} copies`
        : [first!, ...copies].map(sourceWords).join("; "),
    )
    .join("; ");
}

/** One reference for a footnote: the sentence, its sources, the record's address, the day of reading. */
export function citeAsText(record: Cited_, context: CiteContext): string {
  const { origins, reports } = record.item.backing;
  return [
    sentenceOf(record),
    `Sources (${count(origins, "origin")} in ${count(reports, "report")}): ${originWords(record.item.reports)}.`,
    `Readout, ${addressOf(record, context)}, read on ${dayInWords(context.today)}.`,
  ].join(" ");
}

/** Words of a report as a W3C Web Annotation target: where they stand, and what they are. */
const annotation = (field: string, { report, start, end, exact }: Cited, origin: string) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "Annotation",
  motivation: "identifying",
  body: { type: "TextualBody", purpose: "tagging", value: field },
  target: {
    source: `${origin}/reports/${report}`,
    selector: [
      { type: "TextPositionSelector", start, end },
      { type: "TextQuoteSelector", exact },
    ],
  },
});

const article = ({ id, outlet, title, publishedAt, url }: ReportSummary, origin: string) => ({
  "@type": "NewsArticle",
  "@id": `${origin}/reports/${id}`,
  ...(title ? { headline: title } : {}),
  ...(publishedAt ? { datePublished: publishedAt } : {}),
  ...(outlet ? { publisher: { "@type": "Organization", name: outlet } } : {}),
  ...(url ? { url } : {}),
});

const countries = new Set(states.map(({ code }) => code));

const party = (code: string) => ({
  "@type": countries.has(code) ? "Country" : "Organization",
  name: partyName(code),
  identifier: code,
});

/** The statuses that schema.org has a word for. */
const eventStatuses: Readonly<Partial<Record<ContactStatus, string>>> = {
  planned: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
};

const actionStatuses: Readonly<Partial<Record<MeasureStatus, string>>> = {
  done: "https://schema.org/CompletedActionStatus",
  announced: "https://schema.org/PotentialActionStatus",
  threatened: "https://schema.org/PotentialActionStatus",
  demanded: "https://schema.org/PotentialActionStatus",
};

/** Kind and status in the record's own words; schema.org has a word for some of them only. */
const inOwnWords = (kind: string, status: string) => ({ additionalType: kind, disambiguatingDescription: status });

const locationOf = ({ city, country }: NonNullable<ContactDetail["place"]>) => ({
  "@type": "Place",
  name: city ?? partyName(country ?? ""),
  address: {
    "@type": "PostalAddress",
    ...(city ? { addressLocality: city } : {}),
    ...(country ? { addressCountry: party(country) } : {}),
  },
});

const contactFields = ({ kind, status, parties, place, date, topics }: ContactDetail) => ({
  "@type": "Event",
  ...inOwnWords(kind, status),
  ...(eventStatuses[status] ? { eventStatus: eventStatuses[status] } : {}),
  attendee: parties.map(party),
  ...(date ? { startDate: date.start, endDate: date.end ?? date.start } : {}),
  ...(place ? { location: locationOf(place) } : {}),
  about: topics.map(({ label, treatment }) => ({ "@type": "Thing", name: label, description: treatment })),
});

const measureFields = ({ kind, status, by, against, date }: MeasureDetail) => ({
  "@type": "Action",
  ...inOwnWords(kind, status),
  ...(actionStatuses[status] ? { actionStatus: actionStatuses[status] } : {}),
  agent: by.map(party),
  participant: against.map(party),
  ...(date ? { startTime: date.start } : {}),
});

/** The record with its sources and the day of reading, and for each field the words that it rests on. */
export function citeAsJsonLd(record: Cited_, context: CiteContext): object {
  const { item } = record;
  const evidence = [
    ...item.evidence.map((cited) => annotation("record", cited, context.origin)),
    ...Object.entries(item.fields).flatMap(([field, quotes]) =>
      quotes.map((cited) => annotation(field, cited, context.origin)),
    ),
  ];
  return {
    "@context": "https://schema.org",
    "@id": addressOf(record, context),
    ...(record.of === "contact" ? contactFields(record.item) : measureFields(record.item)),
    description: sentenceOf(record),
    sdDatePublished: context.today,
    citation: item.reports.map((report) => article(report, context.origin)),
    subjectOf: evidence,
  };
}
