/** Deciding on records: who decides, sending the judgement, and taking it back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { JudgementRequest, LoggedJudgement } from "../../server/types.ts";
import { judge } from "../api.ts";

const key = "author";

const remembered = (): string => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** The name under which judgements are logged; kept on this machine only. */
export function useAuthor(): readonly [string, (name: string) => void] {
  const [author, setAuthor] = useState(remembered);
  const change = useCallback((name: string) => {
    setAuthor(name);
    try {
      localStorage.setItem(key, name);
    } catch {
      // Storage may be switched off: the name then lasts as long as the page.
    }
  }, []);
  return [author, change];
}

export interface Judging {
  readonly author: string;
  readonly setAuthor: (name: string) => void;
  /** The judgement made last on this page, to be taken back. */
  readonly last: LoggedJudgement | null;
  readonly error: Error | null;
  readonly busy: boolean;
  /** A decision is made that nobody has put a name to. */
  readonly waits: boolean;
  decide(request: JudgementRequest, note?: string): void;
  /** Sends the decision that waits for a name. */
  sign(): void;
  undo(): void;
}

interface Sent {
  readonly request: JudgementRequest;
  readonly note?: string | undefined;
}

/** Sends judgements; the record shows them at once. */
export function useJudging(onDone?: (logged: LoggedJudgement) => void): Judging {
  const queries = useQueryClient();
  const [author, setAuthor] = useAuthor();
  const [last, setLast] = useState<LoggedJudgement | null>(null);
  const [waiting, setWaiting] = useState<Sent | null>(null);
  /** The same as `last`, known before the page is drawn again. */
  const latest = useRef<LoggedJudgement | null>(null);
  /** A judgement that the server has not answered yet, and whether it has been taken back meanwhile. */
  const sent = useRef({ waits: false, takenBack: false });
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ request, note }: Sent) => judge(request, author.trim(), note),
    onMutate: () => {
      latest.current = null;
      setLast(null);
      sent.current = { waits: true, takenBack: false };
    },
    onSuccess: async (logged) => {
      latest.current = logged.judgement.kind === "undo" ? null : logged;
      setLast(latest.current);
      const { takenBack } = sent.current;
      sent.current = { waits: false, takenBack: false };
      if (takenBack) mutate({ request: { kind: "undo", judgement: logged.id } });
      onDone?.(logged);
      await queries.invalidateQueries();
    },
  });
  const decide = useCallback(
    (request: JudgementRequest, note?: string) => {
      const isSigned = author.trim() !== "";
      setWaiting(isSigned ? null : { request, note });
      if (isSigned) mutate({ request, note });
      else document.getElementById("author")?.focus();
    },
    [author, mutate],
  );
  const sign = useCallback(() => {
    if (!waiting || author.trim() === "") return;
    setWaiting(null);
    mutate(waiting);
  }, [waiting, author, mutate]);
  const undo = useCallback(() => {
    if (latest.current) decide({ kind: "undo", judgement: latest.current.id });
    else if (sent.current.waits) sent.current.takenBack = true;
  }, [decide]);
  return { author, setAuthor, last, error, busy: isPending, waits: waiting !== null, decide, sign, undo };
}
