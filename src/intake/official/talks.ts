/** What a remark says was talked about: "Discussed grain with President X", "met with Y regarding Z", "a conference on Angola". */
import type { Document } from "../../engine/document.ts";
import { type Frames, loadFrames } from "../../engine/events/frames.ts";
import { topicsOf } from "../../engine/events/topics.ts";
import { frameAt } from "../../engine/events/triggers.ts";
import type { Lexicon } from "../../engine/lexicon/index.ts";
import { contains, quote, type Span } from "../../engine/span.ts";
import type { Contact, Topic } from "../../engine/types.ts";

/** Words that tell of talk, up to the next such words, and its topics. */
export interface Talk extends Span {
  readonly topics: readonly Topic[];
}

/** Builds a finder of talk in remarks. They have no subject, so that every word of talk counts, whoever talks. */
export function createTalkFinder(lexicon: Lexicon): (doc: Document) => Talk[] {
  const frames = loadFrames(lexicon);
  const words = new Set(
    lexicon.table("official-remarks").flatMap(({ cue = "", means }) => (means === "talked" ? [cue] : [])),
  );
  return (doc) =>
    doc.sentences.flatMap((sentence, index) => {
      const isTalk = (token: number): boolean =>
        words.has(sentence.tokens[token]!.form.toLowerCase()) || tellsOfTalk(doc, index, token, frames);
      const triggers = sentence.tokens.flatMap((_, token) => (isTalk(token) ? [token] : []));
      return triggers.map((trigger, n) => ({
        start: sentence.tokens[trigger]!.start,
        end: sentence.tokens[triggers[n + 1] ?? -1]?.start ?? sentence.end,
        topics: topicsAt(doc, index, trigger, frames),
      }));
    });
}

/** Journeys and signings are no talk. */
function tellsOfTalk(doc: Document, index: number, token: number, frames: Frames): boolean {
  const frame = frameAt(doc, index, token, frames);
  return frame !== undefined && frame.kind !== "visit" && frame.pattern !== "sign";
}

function topicsAt(doc: Document, index: number, trigger: number, frames: Frames): Topic[] {
  const { head, deprel } = doc.sentences[index]!.tokens[trigger]!;
  // Of "attended a conference on Angola" the tree may hang "on Angola" on the verb.
  const found = topicsOf(doc, index, deprel === "obj" ? [trigger, head] : [trigger], { pattern: "mutual" }, frames);
  const signed = found.filter(({ treatment }) => treatment === "agreed").map(({ span }) => span.start);
  return found
    .filter(({ span }) => !signed.includes(span.start))
    .map(({ span, treatment }) => {
      const words = quote(doc.text, span);
      return { label: words.exact.replace(/\s+/gu, " "), treatment, evidence: [words] };
    });
}

/** The contacts with what was talked about in them: with whom the words of talk name, else with whom the remark named last. */
export function withTopics(contacts: readonly Contact[], talks: readonly Talk[], anchorsOf: Anchors): Contact[] {
  const homes = talks.map((talk) => homesOf(talk, contacts, anchorsOf));
  return contacts.map((contact) => {
    const topics = talks.flatMap((talk, i) => (homes[i]!.includes(contact) ? talk.topics : []));
    return { ...contact, topics: topics.filter((one, i) => topics.findIndex((o) => o.label === one.label) === i) };
  });
}

/** Where a remark names the other side of a contact. */
type Anchors = (contact: Contact) => readonly Span[];

function homesOf(talk: Talk, contacts: readonly Contact[], anchorsOf: Anchors): readonly Contact[] {
  const named = contacts.filter((contact) => anchorsOf(contact).some((anchor) => contains(talk, anchor)));
  if (named.length > 0) return named;
  const lastBefore = (contact: Contact): number =>
    Math.max(-1, ...anchorsOf(contact).flatMap(({ start }) => (start < talk.start ? start : [])));
  return [...contacts].sort((a, b) => lastBefore(b) - lastBefore(a)).slice(0, 1);
}
