/** The two sides' accounts as rows of a table: subject by subject, what each says, silence included. Pure. */
import type { ContactStatus, Level, PartyCode, Speaker, Treatment } from "../../engine/types.ts";
import type { Account, Saying } from "../../server/types.ts";
import { dayInWords } from "./dates.ts";
import { count, levelNames, list, statusNames, treatmentNames } from "./labels.ts";
import { partyInSentence, partyName } from "./states.ts";

/** One subject of the table. */
export interface AccountRow {
  readonly key: string;
  readonly subject: string;
  /** How the sides stand to each other, in words. */
  readonly standing: string;
  readonly contradicts: boolean;
  /** What the party of each column says; an empty list is silence. */
  readonly columns: readonly (readonly Saying[])[];
  /** Further sides, third parties, and reports in their own voice. */
  readonly others: readonly Saying[];
}

const subjects: Readonly<Record<Account["subject"], string>> = {
  level: "Level",
  status: "Status",
  place: "Place",
  date: "Day",
  topic: "Topic",
  "requested-by": "Who asked for it",
  "cancelled-by": "Who called it off",
  mediation: "Go-between",
  words: "How it was",
};

/** Parties whose accounts stand in columns; of more the rest is told beneath. */
const MOST_COLUMNS = 3;

/** The parties of the columns, in the order of their sides. */
export const accountColumns = (parties: readonly PartyCode[]): PartyCode[] =>
  [...new Set(parties)].sort().slice(0, MOST_COLUMNS);

/** What the table is called. */
export const accountsTitle = (parties: readonly PartyCode[]): string =>
  ({ 1: "The account", 2: "The two accounts", 3: "The accounts" })[accountColumns(parties).length] ?? "The accounts";

const order = Object.keys(subjects);

const values: Partial<Record<Account["subject"], (value: string) => string>> = {
  level: (value) => levelNames[value as Level] ?? value,
  status: (value) => statusNames[value as ContactStatus] ?? value,
  date: dayInWords,
  topic: (value) => treatmentNames[value as Treatment] ?? value,
  "requested-by": partyName,
  "cancelled-by": partyName,
  mediation: (value) => list(value.split(", ").map(partyName)),
};

/** What a saying says, in the page's words. */
export const sayingWords = (subject: Account["subject"], value: string): string => values[subject]?.(value) ?? value;

/** "Sergei Ryabkov", "a spokesperson of the Embassy", or the outlet that speaks in its own voice. */
export function voiceWords({ speaker, voice, via, party }: Saying): string {
  const name = speaker && speakerWords(speaker);
  if (name) return name;
  const outlet = via.at(-1);
  if (outlet) return voice === "side" && party ? `${outlet}, for ${partyInSentence(party)}` : outlet;
  return party ? partyName(party) : "Source not stated";
}

const speakerWords = ({ name, office, institution }: Speaker): string | undefined =>
  name ?? ([office, institution].filter(Boolean).join(", ") || undefined);

/** The outlet nearest the speaker, and how many carried it on; the one that already names the voice is left out. */
export function throughWords(saying: Saying): string {
  const [first, ...more] = saying.speaker ? saying.via : saying.via.slice(0, -1);
  if (!first) return "";
  return `through ${first}${more.length ? ` and ${count(more.length, "other")}` : ""}`;
}

/** Sayings of one value together, in the order in which the values come. */
export function byValue(says: readonly Saying[]): Saying[][] {
  const values = new Map<string, Saying[]>();
  for (const saying of says) values.set(saying.value, [...(values.get(saying.value) ?? []), saying]);
  return [...values.values()];
}

function standingWords({ agreement, says }: Account, columns: readonly PartyCode[]): string {
  if (agreement === "both") return columns.length > 2 ? "all sides" : "both";
  if (agreement === "contradict") return "they contradict each other";
  if (agreement === "none") return says.some(({ voice }) => voice === "third") ? "only others" : "only the reports";
  const party = says.find(({ voice }) => voice === "side")?.party;
  return party ? `only ${partyName(party)}` : "only one side";
}

/** The table's rows for the parties of its columns; a topic's name is its subject. */
export function accountRows(accounts: readonly Account[], columns: readonly PartyCode[]): AccountRow[] {
  return accounts
    .filter(({ subject }) => subject !== "words")
    .toSorted((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject))
    .map((account) => {
      const isOf = (party: PartyCode) => (saying: Saying) => saying.voice === "side" && saying.party === party;
      return {
        key: `${account.subject}:${account.topic ?? ""}`,
        subject: account.topic ?? subjects[account.subject],
        standing: standingWords(account, columns),
        contradicts: account.agreement === "contradict",
        columns: columns.map((party) => account.says.filter(isOf(party))),
        others: account.says.filter((saying) => !columns.some((party) => isOf(party)(saying))),
      };
    });
}
