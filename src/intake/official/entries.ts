/** The Office of the Historian's lists of travels and visits: each entry becomes a report of one official outlet. */
import { DOMParser } from "linkedom";
import type { Report } from "../../engine/types.ts";

/** The outlet of every entry. */
export const OFFICE = "Office of the Historian";

/** One entry of a list, as it will be kept. */
export interface OfficialEntry {
  /** The entry as the file has it. */
  readonly bytes: Uint8Array;
  readonly report: Report;
  /** Where it stands in the source. */
  readonly source: { readonly file: string; readonly id: string };
  /** The same for entries that say the same; the source has some of them twice. */
  readonly saying: string;
}

const ROLES: Readonly<Record<string, string>> = { president: "President", secretary: "Secretary of State" };

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** The entries of a file of travels or of visits; none for a file of another kind. */
export function entriesOf(xml: string, file: string): OfficialEntry[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const entries = [...document.querySelectorAll("trip, visit")];
  return entries.map((entry) => {
    const field = (name: string): string => (entry.querySelector(name)?.textContent ?? "").replace(/\s+/gu, " ").trim();
    const lines =
      entry.localName === "trip"
        ? tripLines(entry.getAttribute("who") ?? "", field)
        : visitLines(entry.querySelector("from")?.getAttribute("id") ?? "", field);
    const id = field("id");
    return {
      bytes: new TextEncoder().encode(`${XML}\n${entry.outerHTML ?? entry.toString()}\n`),
      report: {
        text: lines.text.join("\n"),
        outlet: OFFICE,
        url: lines.url,
        title: lines.title,
        ...(/^\d{4}-\d{2}-\d{2}/.test(field("created-datetime"))
          ? { publishedAt: field("created-datetime").slice(0, 10) }
          : {}),
        language: "en",
      },
      source: { file, id },
      saying: lines.text.join("\n"),
    };
  });
}

interface Lines {
  readonly text: readonly string[];
  readonly title: string;
  readonly url: string;
}

type Field = (name: string) => string;

function tripLines(who: string, field: Field): Lines {
  const traveller = `${ROLES[field("role")] ?? field("role")} ${field("name")}`;
  const days = `${field("start-date")} to ${field("end-date")}`;
  return {
    text: [
      `Traveller: ${traveller}`,
      `Country: ${field("country")}`,
      `Place: ${field("locale")}`,
      `Days: ${days}`,
      `Remarks: ${field("remarks")}`,
    ],
    title: `${traveller} in ${field("country")}, ${days}`,
    url: `https://history.state.gov/departmenthistory/travels/${field("role")}/${who}`,
  };
}

function visitLines(country: string, field: Field): Lines {
  const days = `${field("start-date")} to ${field("end-date")}`;
  return {
    text: [
      `Visitor: ${field("visitor")}`,
      `From: ${field("from")}`,
      `Days: ${days}`,
      `Remarks: ${field("description")}`,
    ],
    title: `${field("visitor")} of ${field("from")} in the United States, ${days}`,
    url: `https://history.state.gov/departmenthistory/visits/${country}`,
  };
}
