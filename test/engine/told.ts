import type { Reading } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();

/** The reading of a text published on 14 May 2024. */
export const read = (text: string): Reading => reader.read({ text, publishedAt: "2024-05-14" });

/** Each measure of a text as "kind/status BY > AGAINST". */
export const toldMeasures = (text: string): string[] =>
  read(text)
    .measures.map(({ kind, status, by, against }) => {
      const sides = against.length > 0 ? `${by.join(" + ")} > ${against.toSorted().join(" + ")}` : by.join(" + ");
      return `${kind}/${status} ${sides}`;
    })
    .toSorted();
