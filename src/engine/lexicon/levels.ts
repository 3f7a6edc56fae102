import type { Level, PartyCode } from "../types.ts";
import { type Lexicon, list } from "./index.ts";

/** The level of an office, which may be another in the party's service: India's foreign secretary is a deputy minister. */
export type OfficeLevels = (office: string, party?: PartyCode) => Level | undefined;

/** Reads the levels of offices.tsv with what they are elsewhere: in one party, or with any state, body or group. */
export function officeLevels(lexicon: Lexicon): OfficeLevels {
  const offices = new Map(
    lexicon
      .table("offices")
      .map((row) => [
        row.phrase ?? "",
        { level: (row.level ?? "unknown") as Level, elsewhere: new Map(list(row.elsewhere).map(exception)) },
      ]),
  );
  const kinds = new Map(
    (["state", "body", "group"] as const).flatMap((kind) =>
      lexicon.table(TABLES[kind]).map((row) => [row.code ?? "", kind] as const),
    ),
  );
  return (office, party) => {
    const found = offices.get(office);
    if (!found || party === undefined) return found?.level;
    return found.elsewhere.get(party) ?? found.elsewhere.get(kinds.get(party) ?? "") ?? found.level;
  };
}

const TABLES = { state: "states", body: "bodies", group: "groups" } as const;

/** "IND deputy-minister": where, and what there. */
export function exception(cell: string): [where: string, level: Level] {
  const [where = "", level = ""] = cell.split(/\s+/u);
  return [where, level as Level];
}
