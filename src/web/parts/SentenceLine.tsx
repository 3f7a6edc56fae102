/** The composed sentence: as plain words in lists, as doors to its evidence on a record's own page. */
import type { Cited } from "../../server/types.ts";
import type { Part } from "../text/parts.ts";
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

type SentenceDoorsProps = SentenceProps & { readonly evidence: (field: string) => readonly Cited[] };

/** The sentence whose every part opens what it rests on. */
export function SentenceDoors({ parts, parties, evidence }: SentenceDoorsProps) {
  const side = sidesOf(parties);
  return parts.map((part, i) => {
    if (!part.field) return part.text;
    const { field, party, text } = part;
    return (
      <Evident
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
        key={i}
        field={party ? `${field}:${party}` : field}
        label={text}
        cited={evidence(field)}
        className={party ? `side-${side(party)}` : field === "date" ? "unbroken" : ""}
      >
        {text}
      </Evident>
    );
  });
}
