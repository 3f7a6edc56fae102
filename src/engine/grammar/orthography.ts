/** How words are written, as the tokeniser and the sentence finder need to know it; built from the lexicon's tables. */
export type AbbreviationKind = "title" | "inner" | "either" | "month";

export interface Orthography {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  readonly starts: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  /** Lemmas of verb forms that outrank the model's. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** The part of a lexicon that orthography is read from. */
export interface TableSource {
  table(name: string): readonly Readonly<Record<string, string | undefined>>[];
}

export const createOrthography = (source: TableSource): Orthography => ({
  abbreviations: new Map(
    source.table("abbreviations").map((row) => [row.abbreviation ?? "", row.kind as AbbreviationKind]),
  ),
  starts: new Set(source.table("sentence-starts").map((row) => row.word ?? "")),
  prefixes: new Set(source.table("hyphen-prefixes").map((row) => row.prefix ?? "")),
  lemmas: new Map(source.table("lemmas").map((row) => [row.form ?? "", row.lemma ?? ""])),
});
