/** Who and what a record names, as its lists are narrowed by and a search suggests it. */
import type { RecordContact, RecordMeasure } from "../record/index.ts";
import type { Query } from "./database.ts";
import { searchable, wordsLike } from "./search.ts";
import type { Named, NameKind } from "./types.ts";

/** An index holds no longer ones, and no name is longer. */
const LONGEST = 200;

/** A name as the database keeps it: "person:William Burns". */
export const entryOf = (kind: NameKind, name: string): string => `${kind}:${searchable(name.slice(0, LONGEST))}`;

/** The names of a record's people, place, topics, outlets and parties, each once. */
export function namesOf(item: RecordContact | RecordMeasure): string[] {
  const entries = (kind: NameKind, names: readonly (string | undefined)[]) =>
    names.flatMap((name) => (name ? entryOf(kind, name) : []));
  const own =
    "participants" in item
      ? [
          ...entries(
            "person",
            item.participants.map(({ name }) => name),
          ),
          ...entries("place", [item.place?.city]),
          ...entries(
            "topic",
            item.topics.map(({ label }) => label),
          ),
          ...entries("state", item.parties),
        ]
      : entries("state", [...item.by, ...item.against]);
  return [...new Set([...own, ...entries("outlet", item.backing.outlets)])];
}

/** Names that one search is told. */
const MOST = 24;

/** Names that hold what is typed, and these parties, the most often told first. */
export async function namesLike(query: Query, words: string, parties: readonly string[]): Promise<Named[]> {
  const rows = await query(
    `select entry, records from name where records > 0 and entry = any ($1::text[])
     union all
     (select entry, records from name where records > 0 and entry not like 'state:%' and ${wordsLike("$2", "simple")}
      order by records desc, entry limit ${MOST})`,
    [parties.map((party) => entryOf("state", party)), searchable(plain(words))],
  );
  return joined(rows.map(({ entry, records }) => namedFrom(String(entry), Number(records))));
}

/** As the database keeps them for searching: without accents. */
const plain = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "");

function namedFrom(entry: string, records: number): Named {
  const at = entry.indexOf(":");
  return { kind: entry.slice(0, at) as NameKind, name: entry.slice(at + 1), records };
}

/** "Grain" and "grain" are one, by the name that more records have. */
function joined(names: readonly Named[]): Named[] {
  const known = new Map<string, Named>();
  for (const named of names) {
    const key = `${named.kind} ${named.name.toLowerCase()}`;
    const first = known.get(key);
    known.set(key, first ? { ...first, records: first.records + named.records } : named);
  }
  return [...known.values()];
}
