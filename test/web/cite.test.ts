import { describe, expect, it } from "vitest";
import type { Cited, ContactDetail } from "../../src/server/types.ts";
import { citeAsJsonLd, citeAsText } from "../../src/web/text/cite.ts";

const said: Cited = { report: "r-1", start: 0, end: 11, exact: "The envoys." };
const contact: ContactDetail = {
  id: "c-1",
  kind: "meeting",
  status: "postponed",
  parties: ["FIN", "EU"],
  participants: [],
  place: { city: "Tampere", country: "FIN" },
  date: { start: "2021-06-03", end: "2021-06-04" },
  topics: [{ label: "border", treatment: "excluded", evidence: [] }],
  evidence: [said],
  backing: { reports: 1, origins: 1, outlets: ["Harbour Post"], speakers: 0, sides: [] },
  standing: {} as ContactDetail["standing"],
  corrections: [],
  doubts: [],
  joins: [],
  members: [],
  fields: { place: [{ ...said, start: 4, exact: "envoys." }] },
  claims: [],
  reports: [
    {
      id: "r-1",
      outlet: "Harbour Post",
      title: "Talks",
      publishedAt: "2021-06-05",
      receivedAt: "2021-06-05T00:00:00Z",
      contacts: 1,
      measures: 0,
      claims: 0,
      damaged: false,
    },
  ],
  history: [],
  disputes: [],
  levels: {} as ContactDetail["levels"],
  accounts: [],
  checks: [],
};
const context = { origin: "https://record.example", today: "2026-02-01" };

describe("citing a contact", () => {
  it("names the sources, the permanent address and the day of reading", () => {
    const text = citeAsText({ of: "contact", item: contact }, context);
    expect(text).toContain("Harbour Post, “Talks”, 5 June 2021");
    expect(text).toContain("https://record.example/contacts/c-1, read on 1 February 2026");
  });

  it("is an event of schema.org whose words are Web Annotations", () => {
    const cited = citeAsJsonLd({ of: "contact", item: contact }, context);
    expect(cited).toMatchObject({
      "@context": "https://schema.org",
      "@id": "https://record.example/contacts/c-1",
      "@type": "Event",
      eventStatus: "https://schema.org/EventPostponed",
      startDate: "2021-06-03",
      endDate: "2021-06-04",
      sdDatePublished: "2026-02-01",
      citation: [{ "@type": "NewsArticle", "@id": "https://record.example/reports/r-1" }],
    });
    expect((cited as { subjectOf: unknown[] }).subjectOf[1]).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      motivation: "identifying",
      body: { type: "TextualBody", purpose: "tagging", value: "place" },
      target: {
        source: "https://record.example/reports/r-1",
        selector: [
          { type: "TextPositionSelector", start: 4, end: 11 },
          { type: "TextQuoteSelector", exact: "envoys." },
        ],
      },
    });
  });

  it("says of a held contact in a property what schema.org has no word for", () => {
    const cited = citeAsJsonLd({ of: "contact", item: { ...contact, status: "held" } }, context);
    expect(cited).not.toHaveProperty("eventStatus");
    expect(cited).toMatchObject({ additionalType: "meeting", disambiguatingDescription: "held" });
  });
});
