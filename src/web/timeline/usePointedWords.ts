/** Shows on the right the words that the pointed-at mark rests on. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { contactQuery, measureQuery } from "../api.ts";
import { useWords } from "../parts/words.tsx";
import type { Pointed } from "./Marks.tsx";

/** Milliseconds that a mark is pointed at before its record is asked for. */
const REST = 100;

/** Asks for the record once the pointer rests, and shows its evidence. */
export function usePointedWords(pointed: Pointed | null): void {
  const { show } = useWords();
  const [rested, setRested] = useState<Pointed | null>(null);
  const latest = useRef(pointed);
  latest.current = pointed;
  const key = pointed ? `${pointed.of} ${pointed.id}` : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is what triggers it
  useEffect(() => {
    const timer = setTimeout(() => setRested(latest.current), REST);
    return () => clearTimeout(timer);
  }, [key]);
  const id = rested?.id ?? "";
  const contact = useQuery({ ...contactQuery(id), enabled: rested?.of === "contact" });
  const measure = useQuery({ ...measureQuery(id), enabled: rested?.of === "measure" });
  const cited = (rested?.of === "contact" ? contact.data : measure.data)?.evidence;
  useEffect(() => {
    if (rested && cited) show({ key: `mark:${rested.id}`, label: rested.words, cited });
  }, [rested, cited, show]);
}
