/** Merging a record with another: those that may be the same stand first. */
import { useQuery } from "@tanstack/react-query";
import type { JudgementRequest } from "../../server/types.ts";
import { contactsQuery, measuresQuery } from "../api.ts";
import { Waiting } from "../parts/Trouble.tsx";
import { rangeInWords } from "../text/dates.ts";
import { measureSentence } from "../text/measure-sentence.ts";
import { plain } from "../text/parts.ts";
import { contactSentence } from "../text/sentence.ts";
import type { Reviewed } from "./CorrectForm.tsx";

interface MergeFormProps {
  readonly record: Reviewed;
  readonly onDecide: (request: JudgementRequest) => void;
}

interface Candidate {
  readonly id: string;
  readonly words: string;
  readonly day: string;
}

const MOST = 12;

const distance = (a: string, b: string): number => {
  const days = Math.abs(Date.parse(a) - Date.parse(b));
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
};

/** Records of the same parties; nothing while they are looked for. */
function useCandidates(record: Reviewed): readonly Candidate[] | undefined {
  const isContact = record.of === "contact";
  const parties = isContact ? record.item.parties : [...record.item.by, ...record.item.against];
  const filter = { between: [...new Set(parties)].join(","), limit: 500 };
  const contacts = useQuery({ ...contactsQuery(filter), enabled: isContact });
  const measures = useQuery({ ...measuresQuery(filter), enabled: !isContact });
  const doubted = new Set(record.item.doubts.flatMap(({ other }) => other ?? []));
  const own = record.item.date?.start ?? "";
  if (isContact ? contacts.isPending : measures.isPending) return undefined;
  const all = isContact
    ? (contacts.data?.items ?? []).map((item) => ({ item, words: plain(contactSentence(item)) }))
    : (measures.data?.items ?? []).map((item) => ({ item, words: plain(measureSentence(item)) }));
  return all
    .filter(({ item }) => item.id !== record.item.id)
    .map(({ item, words }) => ({ id: item.id, words, day: item.date?.start ?? "", date: item.date }))
    .toSorted(
      (a, b) => Number(doubted.has(b.id)) - Number(doubted.has(a.id)) || distance(a.day, own) - distance(b.day, own),
    )
    .slice(0, MOST)
    .map(({ id, words, day, date }) => ({
      id,
      day,
      words:
        date && !words.includes(rangeInWords(date)) ? `${words.replace(/\.$/, "")} (${rangeInWords(date)})` : words,
    }));
}

/** The candidates, each with its button. */
export function MergeForm({ record, onDecide }: MergeFormProps) {
  const candidates = useCandidates(record);
  if (!candidates) return <Waiting lines={2} />;
  if (candidates.length === 0) return <p className="quietly">The record has nothing else of these parties.</p>;
  return (
    <ul className="review-choices">
      {candidates.map(({ id, words }) => (
        <li key={id}>
          <button
            type="button"
            className="button"
            onClick={() => onDecide({ kind: "merge", records: [record.item.id, id] })}
            aria-label={`Merge with: ${words}`}
          >
            Merge
          </button>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
