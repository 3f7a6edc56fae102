/** Mentions: who and what is named where, and whom pronouns and descriptions stand for. */
import type { Sentence } from "../grammar/types.ts";
import { type Lexicon, list } from "../lexicon/index.ts";
import { officeLevels } from "../lexicon/levels.ts";
import type { PartyCode, Term } from "../types.ts";
import { withOwners } from "./belonging.ts";
import { withDateline } from "./dateline.ts";
import { createGazetteer } from "./gazetteer.ts";
import { withGovernments } from "./governments.ts";
import { createKnownPeople } from "./known-people.ts";
import { createNameKinds } from "./name-kinds.ts";
import { namedThing } from "./named-things.ts";
import type { NameRun } from "./names.ts";
import { findNames, type Name, type Names } from "./names-in-text.ts";
import { createRegister } from "./people.ts";
import { backfill, personMention, type Scene, servedBy, unlessPerson } from "./person-mentions.ts";
import { findPersonPhrases } from "./phrases.ts";
import { piecesOf } from "./pieces.ts";
import { placesAndParties } from "./places.ts";
import { createPosts } from "./posts.ts";
import { resolveReferences } from "./references.ts";
import type { Mention } from "./types.ts";

export type { Mention, MentionKind } from "./types.ts";

/**
 * Sentences in, mentions out, in the order of the text. `day` is the day of publication: it tells who held an office.
 * `told` are people whom other texts have told of.
 */
export type MentionFinder = (
  sentences: readonly Sentence[],
  text: string,
  day: string | undefined,
  told?: readonly Term[],
) => Mention[];

export function createMentionFinder(lexicon: Lexicon): MentionFinder {
  const gazetteer = createGazetteer(lexicon);
  const peopleWith = createKnownPeople(lexicon);
  const withPost = createPosts(lexicon);
  const kinds = createNameKinds(lexicon);
  const wordsOwnedBy = (owner: string): ReadonlySet<string> =>
    new Set(lexicon.table("name-words").flatMap((row) => (list(row.owner).includes(owner) ? (row.word ?? "") : [])));
  const knowledge = { kinds, levels: officeLevels(lexicon), wellKnown: peopleWith([]) };
  const [bodies, governments] = [wordsOwnedBy("state"), wordsOwnedBy("leader")];
  return (sentences, text, day, told = []) => {
    const register = createRegister();
    const people = peopleWith(told);
    const found = findNames(sentences, gazetteer, kinds);
    const near = new Set<PartyCode>();
    for (const { items } of found) for (const { entry } of items) if (entry.code !== undefined) near.add(entry.code);
    const mentions = found.flatMap((names, index) => {
      if (names.items.length === 0 && names.names.length === 0) return [];
      const scene = { knowledge, sentence: sentences[index]!, index, text, day, register, people, near };
      const items = withGovernments(scene.sentence, names.items, names.names, governments, (name) =>
        servedBy(scene, name),
      );
      const others = items === names.items ? names.names : outside(items, names.names);
      return mentionsOf(scene, { items, names: others }, bodies);
    });
    const resolved = resolveReferences(sentences, withDateline(text, backfill(mentions, register)));
    return withOwners(sentences, resolved).map(withPost);
  };
}

/** The mentions of one sentence in their order, from the names in it; `bodies` are words of names that are a state's own. */
function mentionsOf(scene: Scene, { items, names }: Names, bodies: ReadonlySet<string>): Mention[] {
  const { sentence, index } = scene;
  const things: Mention[] = [];
  const runs: Name[] = [];
  for (const name of names.map((each) => unlessPerson(scene, each))) {
    const thing = namedThing(scene, name, items, bodies);
    if (thing) things.push(thing);
    if (name.kind === "person" || name.kind === undefined) runs.push(name);
  }
  const free = outside(things, items);
  const phrases = findPersonPhrases(sentence, piecesOf(free, runs));
  const people = phrases.flatMap((phrase) => personMention(scene, phrase) ?? []);
  const rest = placesAndParties(sentence, index, outside(phrases, free), items);
  return [...people, ...things, ...rest].sort((a, b) => a.start - b.start);
}

/** Those of `inner` that lie within none of `outer`. */
const outside = <T extends NameRun>(outer: readonly NameRun[], inner: readonly T[]): readonly T[] =>
  outer.length === 0 ? inner : inner.filter(({ from, to }) => !outer.some((one) => one.from <= from && to <= one.to));
