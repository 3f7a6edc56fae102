/** Correcting a field of a record: the field, its value in the field's own form, and why. */
import { type FormEvent, useState } from "react";
import type { ContactDetail, JudgementRequest, MeasureDetail } from "../../server/types.ts";
import { codeOf, codesIn } from "../text/codes.ts";
import { kindNames, levelNames, measureKindNames, measureStatusNames, statusNames } from "../text/labels.ts";
import { partyName } from "../text/states.ts";

export type Reviewed =
  | { readonly of: "contact"; readonly item: ContactDetail }
  | { readonly of: "measure"; readonly item: MeasureDetail };

interface Choice {
  readonly name: string;
  /** The values that the field may have, or how what is typed is read. */
  readonly from: Readonly<Record<string, string>> | "codes" | "place" | "date" | "number" | "text";
}

const fields: Readonly<Record<Reviewed["of"], Readonly<Record<string, Choice>>>> = {
  contact: {
    status: { name: "Status", from: statusNames },
    level: { name: "Level", from: levelNames },
    kind: { name: "Kind", from: kindNames },
    parties: { name: "Parties", from: "codes" },
    mediators: { name: "Go-between", from: "codes" },
    place: { name: "Place", from: "place" },
    date: { name: "Day", from: "date" },
  },
  measure: {
    status: { name: "Status", from: measureStatusNames },
    kind: { name: "Kind", from: measureKindNames },
    by: { name: "Taken by", from: "codes" },
    against: { name: "Against", from: "codes" },
    count: { name: "Number", from: "number" },
    object: { name: "What it hits", from: "text" },
    date: { name: "Day", from: "date" },
  },
};

const hints: Readonly<Record<string, string>> = {
  codes: "States and bodies: Russia, United States",
  place: "City, country: Istanbul, Türkiye",
  date: "2022-12-09, or 2022-12-09 to 2022-12-10",
  number: "A whole number",
  text: "In the record's words",
};

/** What is typed, as the value that the record keeps; nothing typed leaves the field open. */
function readTyped(typed: string, from: Choice["from"]): unknown {
  const words = typed.trim();
  if (words === "") return null;
  if (from === "codes") {
    const { codes, unknown } = codesIn(words);
    return [...codes, ...unknown];
  }
  if (from === "number") return Number(words);
  if (from === "date") {
    const [start, end] = words.split(/\s*(?:\bto\b|\/)\s*/);
    return end ? { start, end } : { start };
  }
  if (from === "place") {
    const [first = "", ...rest] = words.split(",").map((part) => part.trim());
    const country = codeOf(rest.at(-1) ?? "");
    return { city: country ? [first, ...rest.slice(0, -1)].join(", ") : words, ...(country ? { country } : {}) };
  }
  return words;
}

/** What the record has now, as one would type it. */
function typedOf(item: object, field: string): string {
  const value = (item as Readonly<Record<string, unknown>>)[field];
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map(partyName).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const { start, end, city, country } = value as Record<string, string | undefined>;
  if (start) return end && end !== start ? `${start} to ${end}` : start;
  return [city, country && partyName(country)].filter(Boolean).join(", ");
}

interface CorrectFormProps {
  readonly record: Reviewed;
  readonly onDecide: (request: JudgementRequest, note?: string) => void;
}

/** The form. */
export function CorrectForm({ record, onDecide }: CorrectFormProps) {
  const known = fields[record.of];
  const [field, setField] = useState("status");
  const [typed, setTyped] = useState(() => typedOf(record.item, "status"));
  const [note, setNote] = useState("");
  const { from } = known[field]!;
  const choose = (next: string) => {
    setField(next);
    setTyped(typedOf(record.item, next));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    onDecide(
      { kind: "correct", record: record.item.id, field, value: readTyped(typed, from) },
      note.trim() || undefined,
    );
  };
  return (
    <form className="review-form" onSubmit={send}>
      <label>
        <span>Field</span>
        <select className="field" value={field} onChange={(event) => choose(event.target.value)}>
          {Object.entries(known).map(([key, { name }]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor="correct-value">
        <span>{typeof from === "string" ? hints[from] : "Value"}</span>
        {typeof from === "string" ? (
          <input
            id="correct-value"
            className="field"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <select id="correct-value" className="field" value={typed} onChange={(event) => setTyped(event.target.value)}>
            {Object.entries(from).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </label>
      <label>
        <span>Why (goes into the log)</span>
        <input className="field" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" className="button main">
        Correct
      </button>
    </form>
  );
}
