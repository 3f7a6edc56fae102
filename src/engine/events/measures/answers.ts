/** Reactions tied to what they answer: "in response to the closure of …", "In return, X expelled …". */
import type { Document } from "../../document.ts";
import type { Cluster } from "../merge.ts";
import type { AnswerCue } from "./frames.ts";
import type { MeasureCandidate } from "./read.ts";

/** For each cluster the place of the one that it answers; undefined when the words tie it to none. */
export function answersOf(
  doc: Document,
  clusters: readonly Cluster<MeasureCandidate>[],
  cues: readonly AnswerCue[],
): (number | undefined)[] {
  return clusters.map((cluster, i) => {
    const found = cluster.map((mention) => answered(doc, mention, i, clusters, cues));
    return found.find((other) => other !== undefined);
  });
}

function answered(
  doc: Document,
  mention: MeasureCandidate,
  own: number,
  clusters: readonly Cluster<MeasureCandidate>[],
  cues: readonly AnswerCue[],
): number | undefined {
  const said = cuesIn(doc, mention.sentence, cues);
  const behind = said.filter(({ what }) => what === "act").map(({ from, to }) => ({ from, to }));
  const isOther = (i: number) => i !== own && isReturned(mention, clusters[i]![0]);
  for (const cue of behind) {
    const acts = clusters.flatMap((cluster, i) =>
      isOther(i)
        ? cluster
            .filter((m) => m.sentence === mention.sentence && m.trigger >= cue.to)
            .map((m) => ({ i, at: m.trigger }))
        : [],
    );
    const [first] = acts.sort((a, b) => a.at - b.at);
    // "X closed … after Y did", or "After Y did, X closed …".
    if (first && (mention.trigger < cue.from || mention.trigger > first.at)) return first.i;
  }
  if (!said.some(({ what }) => what === "report")) return undefined;
  const before = (m: MeasureCandidate) =>
    m.sentence < mention.sentence || (m.sentence === mention.sentence && m.trigger < mention.trigger);
  const last = clusters.findLastIndex((cluster, i) => isOther(i) && cluster.some(before));
  return last < 0 ? undefined : last;
}

/** Whether the other act is of those whom this one is against, and against those whose act this one is. */
const isReturned = (answer: MeasureCandidate, other: MeasureCandidate): boolean =>
  other.by.some((code) => answer.against.includes(code)) &&
  !other.by.some((code) => answer.by.includes(code)) &&
  (other.against.length === 0 || other.against.some((code) => answer.by.includes(code)));

interface Place {
  readonly what: AnswerCue["what"];
  readonly from: number;
  readonly to: number;
}

/** Where the cues stand in a sentence, as token indices; a longer cue leaves no place to a shorter one inside it. */
function cuesIn(doc: Document, sentence: number, cues: readonly AnswerCue[]): Place[] {
  const words = doc.sentences[sentence]!.tokens.map((token) => token.form.toLowerCase());
  const places: Place[] = [];
  words.forEach((_, from) => {
    const cue = cues.find(({ words: wanted }) => wanted.every((word, n) => words[from + n] === word));
    if (cue && !places.some((place) => place.to > from))
      places.push({ what: cue.what, from, to: from + cue.words.length });
  });
  return places;
}
