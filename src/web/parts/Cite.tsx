/** Citing a record: a reference as text, and the whole with its evidence as JSON-LD. */
import { useMemo, useState } from "react";
import type { ContactDetail, MeasureDetail } from "../../server/types.ts";
import { save } from "../save.ts";
import { citeAsJsonLd, citeAsText } from "../text/cite.ts";

type CiteProps =
  | { readonly of: "contact"; readonly item: ContactDetail }
  | { readonly of: "measure"; readonly item: MeasureDetail };

/** The section of a record's page. */
export function Cite(record: CiteProps) {
  const [copied, setCopied] = useState("");
  const { of, item } = record;
  const context = useMemo(() => ({ origin: location.origin, today: new Date().toISOString().slice(0, 10) }), []);
  const text = useMemo(() => citeAsText({ of, item } as CiteProps, context), [of, item, context]);
  const json = () => JSON.stringify(citeAsJsonLd(record, context), null, 2);
  const copy = (words: string, what: string) =>
    navigator.clipboard.writeText(words).then(
      () => setCopied(`${what} copied`),
      () => setCopied("The browser does not allow copying here: select the text instead"),
    );
  return (
    <section className="part" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p className="cite-text">{text}</p>
      <p className="facts">
        <button type="button" className="link" onClick={() => void copy(text, "Reference")}>
          Copy the reference
        </button>
        <button type="button" className="link" onClick={() => void copy(json(), "JSON-LD")}>
          Copy as JSON-LD
        </button>
        <button
          type="button"
          className="link"
          onClick={() => save(`${item.id}.jsonld`, new Blob([json()], { type: "application/ld+json" }))}
        >
          Save as JSON-LD
        </button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
