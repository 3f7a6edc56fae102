/** The report that lies on the desk: what was pasted or dropped, and its reading, made as it is typed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { AddAnswer, ReadAnswer } from "../../server/types.ts";
import { addReport, type Input, type Particulars, readAddress, readReport } from "../api.ts";

/** Milliseconds of rest after which a typed text is read again. */
const rest = 350;

export interface OnTheDesk {
  readonly text: string;
  readonly file: File | null;
  readonly particulars: Particulars;
  readonly answer: ReadAnswer | null;
  readonly error: Error | null;
  readonly reading: boolean;
  readonly added: AddAnswer | null;
  readonly adding: boolean;
  /** Whether what was typed is the address of a report, which is got only when asked for. */
  readonly isAddress: boolean;
  /** Whether a report is being got from the web. */
  readonly getting: boolean;
  get(): void;
  setText(text: string): void;
  setFile(file: File): void;
  setParticulars(particulars: Particulars): void;
  add(): void;
  clear(): void;
}

const known = (particulars: Particulars): Particulars =>
  Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== ""));

const addressIn = (input: Input | null): string | undefined => {
  const text = input && "text" in input ? input.text.trim() : "";
  return /^https?:\/\/[^\s/]+\S*$/iu.test(text) ? text : undefined;
};

/** Of a report from the web, what its page says of itself. */
const particularsOf = ({ outlet, title, url, publishedAt }: ReadAnswer["report"]): Particulars => ({
  ...(outlet ? { outlet } : {}),
  ...(title ? { title } : {}),
  ...(url ? { url } : {}),
  ...(publishedAt ? { publishedAt: publishedAt.slice(0, 10) } : {}),
});

/** Reads what lies on the desk whenever it changes, without storing it. */
export function useReading(): OnTheDesk {
  const queries = useQueryClient();
  const [input, setInput] = useState<Input | null>(null);
  const [particulars, setParticulars] = useState<Particulars>({});
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [reading, setReading] = useState(false);
  const pasted = useRef(false);
  const adding = useMutation({
    mutationFn: (what: Input) => addReport(what, known(particulars)),
    onSuccess: () => queries.invalidateQueries(),
  });

  const address = addressIn(input);
  const getting = useMutation({
    mutationFn: (from: string) => readAddress(from),
    onSuccess: ({ report }) => {
      pasted.current = true;
      setParticulars(particularsOf(report));
      setInput({ text: report.text });
    },
  });

  useEffect(() => {
    if (!input || addressIn(input)) return;
    const abort = new AbortController();
    const run = async () => {
      setReading(true);
      try {
        setAnswer(await readReport(input, known(particulars), abort.signal));
        setError(null);
      } catch (failure) {
        if (!abort.signal.aborted) setError(failure as Error);
      } finally {
        if (!abort.signal.aborted) setReading(false);
      }
    };
    const timer = setTimeout(() => void run(), pasted.current ? 0 : rest);
    pasted.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [input, particulars]);

  const clear = () => {
    setInput(null);
    setAnswer(null);
    setError(null);
    setReading(false);
    setParticulars({});
    adding.reset();
    getting.reset();
  };
  const put = (next: Input, text: string) => {
    const before = input && "text" in input ? input.text.length : 0;
    pasted.current = Math.abs(text.length - before) > 20;
    adding.reset();
    getting.reset();
    if (addressIn(next)) setAnswer(null);
    setInput(next);
  };
  return {
    text: input && "text" in input ? input.text : "",
    file: input && "file" in input ? input.file : null,
    particulars,
    answer,
    error: error ?? adding.error ?? getting.error,
    reading,
    isAddress: address !== undefined,
    getting: getting.isPending,
    get: () => address && getting.mutate(address),
    added: adding.data ?? null,
    adding: adding.isPending,
    setText: (text) => (text.trim() === "" ? clear() : put({ text }, text)),
    setFile: (file) => {
      pasted.current = true;
      adding.reset();
      setAnswer(null);
      setInput({ file });
    },
    setParticulars,
    add: () => input && adding.mutate(input),
    clear,
  };
}
