/** How words are written, as the tokeniser and the sentence finder need to know it; built from the lexicon's tables. */
export type AbbreviationKind = "title" | "inner" | "either" | "month";

export interface Orthography {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  readonly starts: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  /** Units written onto their number: "7pm", "40km". */
  readonly units: ReadonlySet<string>;
  /** Forms that are cut into words of these lengths against the general rule: "gonna" into 3 and 2. */
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  /** Lemmas by "UPOS form" that outrank the model's. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** The part of a lexicon that orthography is read from. */
export interface TableSource {
  table(name: string): readonly Readonly<Record<string, string | undefined>>[];
}

export const createOrthography = (source: TableSource): Orthography => ({
  abbreviations: abbreviationsOf(source),
  starts: new Set(source.table("sentence-starts").map((row) => row.word ?? "")),
  prefixes: new Set(source.table("hyphen-prefixes").map((row) => row.prefix ?? "")),
  units: new Set(source.table("units").map((row) => row.unit ?? "")),
  spellings: spellingsOf(source),
  lemmas: new Map(source.table("lemmas").map((row) => [`${row.upos} ${row.form}`, row.lemma ?? ""])),
});

/** Titles are found in capitals too: "GEN. SMITH". */
function abbreviationsOf(source: TableSource): Map<string, AbbreviationKind> {
  const found = new Map<string, AbbreviationKind>();
  for (const { abbreviation = "", kind } of source.table("abbreviations")) {
    found.set(abbreviation, kind as AbbreviationKind);
    if (kind === "title" && /^\p{Lu}/u.test(abbreviation)) found.set(abbreviation.toUpperCase(), kind);
  }
  return found;
}

/** Each form as written, capitalised and in capitals. */
function spellingsOf(source: TableSource): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { form = "", words = "" } of source.table("spellings")) {
    const lengths = words.split("|").map((word) => word.trim().length);
    for (const variant of [form, form.slice(0, 1).toUpperCase() + form.slice(1), form.toUpperCase()])
      found.set(variant, lengths);
  }
  return found;
}
