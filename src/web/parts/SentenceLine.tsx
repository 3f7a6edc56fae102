/** The composed sentence: as plain words in lists, as doors to its evidence on a record's own page. */
import type { Cited } from "../../server/types.ts";
import { type Part, plain } from "../text/parts.ts";
import { sidesOf } from "../text/sides.ts";
import { Evident } from "./Evident.tsx";

interface SentenceProps {
  readonly parts: readonly Part[];
  readonly parties: readonly string[];
}

/** The sentence as words, the parties in their sides' colours. */
export function SentenceWords({ parts, parties }: SentenceProps) {
  const side = sidesOf(parties);
  return parts.map((part, i) =>
    part.party ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
      <span key={i} className={`side-${side(part.party)}`}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}

/** Letters from which on a sentence is set smaller, so that it stays in sight as a whole. */
const LONG = 150;

/** The classes of a record's sentence. */
export const sentenceClass = (parts: readonly Part[]): string =>
  plain(parts).length > LONG ? "sentence long" : "sentence";

type SentenceDoorsProps = SentenceProps & {
  readonly evidence: (field: string) => readonly Cited[];
  /** Whether the reports differ on a field. */
  readonly disputed?: (field: string) => boolean;
};

const doorClass = (part: Part, side: (party: string) => string, isDisputed: boolean): string =>
  [part.party ? `side-${side(part.party)}` : part.field === "date" ? "unbroken" : "", isDisputed ? "disputed" : ""]
    .filter(Boolean)
    .join(" ");

/** The sentence whose every part opens what it rests on; where the reports differ it says so. */
export function SentenceDoors({ parts, parties, evidence, disputed = () => false }: SentenceDoorsProps) {
  const side = sidesOf(parties);
  return parts.map((part, i) => {
    if (!part.field) return part.text;
    const { field, party, text } = part;
    const differs = disputed(field);
    return (
      <Evident
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
        key={i}
        field={party ? `${field}:${party}` : field}
        label={text}
        cited={evidence(field)}
        className={doorClass(part, side, differs)}
      >
        {text}
        {differs ? <span className="hidden"> (the reports differ)</span> : null}
      </Evident>
    );
  });
}
