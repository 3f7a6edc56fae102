/** Events: contacts and measures of a document. */
import type { Document } from "../document.ts";
import type { Contact, EventCode, Measure, Note } from "../types.ts";
import { assembleContact } from "./assemble.ts";
import type { ContactCandidate } from "./candidate.ts";
import { codeOfContact, codeOfMeasure } from "./codes.ts";
import { contactsIn } from "./contacts.ts";
import { exclusionsIn } from "./exclusions.ts";
import type { Frames } from "./frames.ts";
import { answersOf } from "./measures/answers.ts";
import { assembleMeasure } from "./measures/assemble.ts";
import { clusterMeasures } from "./measures/merge.ts";
import { measuresIn } from "./measures/read.ts";
import { type Cluster, clusterContacts } from "./merge.ts";
import { selectContacts, withAgain, withFragments } from "./select.ts";
import { superlativesIn } from "./superlatives.ts";

/** Reads every sentence, then joins what is one event. Ids count in the order of the text: c1, c2 …, m1, m2 …. */
export function findEvents(doc: Document, frames: Frames): { contacts: Contact[]; measures: Measure[]; notes: Note[] } {
  const readable = doc.sentences.map((_, i) => i);
  const candidates: ContactCandidate[] = readable.flatMap((i) => contactsIn(doc, i, frames));
  const mentioned = withAgain(withFragments(doc, candidates));
  const complete = selectContacts(doc, clusterContacts(mentioned), frames);
  const exclusions = readable.flatMap((i) => exclusionsIn(doc, i, frames));
  const superlatives = readable.flatMap((i) => superlativesIn(doc, i, frames));
  const contacts = complete.map((cluster, i) => {
    const isOwn = ({ sentence }: { sentence: number }): boolean => latestBefore(complete, sentence) === cluster;
    const said = {
      exclusions: exclusions.filter(isOwn),
      superlatives: superlatives
        .filter(({ sentence }) => latestBefore(complete.filter(isTold), sentence) === cluster)
        .map(({ superlative }) => superlative),
    };
    return assembleContact(doc, cluster, said, `c${i + 1}`);
  });
  const acts = readable.flatMap((i) => measuresIn(doc, i, frames));
  const measured = clusterMeasures(acts);
  const answers = answersOf(doc, measured, frames.measures.answers);
  const measures = measured.map((cluster, i) => assembleMeasure(doc, cluster, `m${i + 1}`, answers[i]));
  return {
    contacts: contacts.map((contact) => withCode(contact, codeOfContact(contact, frames.codes))),
    measures: measures.map((measure) => withCode(measure, codeOfMeasure(measure, frames.codes))),
    notes: contacts.flatMap(levelNotes),
  };
}

const withCode = <E>(event: E, code: EventCode | undefined): E => (code ? { ...event, code } : event);

/** A contact that is only planned is not yet the first or the highest of anything, unless nothing else is told. */
const isTold = (cluster: Cluster<ContactCandidate>, _: number, all: readonly Cluster<ContactCandidate>[]): boolean =>
  cluster.some((c) => c.status !== "planned") || all.length === 1;

/** One note for each side of whose level the report says different things. */
function levelNotes({ levelsTold = [] }: Contact): Note[] {
  const sides = [...new Set(levelsTold.map(({ party }) => party))];
  return sides.flatMap((party) => {
    const told = levelsTold.filter((one) => one.party === party);
    const last = told.at(-1)?.evidence[0];
    const reason = `the report tells of ${told.map(({ level }) => level).join(" and of ")} level for ${party}`;
    return last ? [{ stage: "events", start: last.start, end: last.end, reason }] : [];
  });
}

/** What is kept out, and what is called the first or the highest, belongs to the contact last spoken of. */
function latestBefore(
  clusters: readonly Cluster<ContactCandidate>[],
  sentence: number,
): Cluster<ContactCandidate> | undefined {
  const last = (cluster: Cluster<ContactCandidate>) =>
    Math.max(...cluster.filter((c) => c.sentence <= sentence).map((c) => c.sentence));
  return clusters
    .filter((cluster) => cluster[0].sentence <= sentence)
    .sort((a, b) => last(a) - last(b))
    .at(-1);
}
