/** Mentions: who and what is named where, and whom pronouns and descriptions stand for. */
import type { Sentence } from "../grammar/types.ts";
import { type Lexicon, list } from "../lexicon/index.ts";
import { type OfficeLevels, officeLevels } from "../lexicon/levels.ts";
import type { PartyCode, Term } from "../types.ts";
import { withOwners } from "./belonging.ts";
import { withDateline } from "./dateline.ts";
import { createGazetteer } from "./gazetteer.ts";
import { withGovernments } from "./governments.ts";
import { createKnownPeople, type Hint, type KnownPeople } from "./known-people.ts";
import { createNameKinds, type NameKinds } from "./name-kinds.ts";
import { namedThing } from "./named-things.ts";
import type { NameRun } from "./names.ts";
import { findNames, type Name } from "./names-in-text.ts";
import { createRegister, type Person, type Register } from "./people.ts";
import { findPersonPhrases, type PersonPhrase } from "./phrases.ts";
import { piecesOf } from "./pieces.ts";
import { placesAndParties } from "./places.ts";
import { position } from "./position.ts";
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
  const wellKnown = peopleWith([]);
  const levels = officeLevels(lexicon);
  const withPost = createPosts(lexicon);
  const kinds = createNameKinds(lexicon);
  const wordsOwnedBy = (owner: string): ReadonlySet<string> =>
    new Set(lexicon.table("name-words").flatMap((row) => (list(row.owner).includes(owner) ? (row.word ?? "") : [])));
  const [bodies, governments] = [wordsOwnedBy("state"), wordsOwnedBy("leader")];
  return (sentences, text, day, told = []) => {
    const register = createRegister();
    const people = peopleWith(told);
    const found = findNames(sentences, gazetteer, kinds);
    const near = new Set<PartyCode>();
    for (const { items } of found) for (const { entry } of items) if (entry.code !== undefined) near.add(entry.code);
    const mentions = found.flatMap(({ items: known, names: guessed }, index) => {
      const scene: Scene = { sentence: sentences[index]!, index, text, register, people, day, kinds, near, wellKnown };
      const items = withGovernments(scene.sentence, known, guessed, governments, (name) => servedBy(scene, name));
      const names = guessed
        .filter((name) => !items.some((item) => item.from <= name.from && name.to <= item.to))
        .map((name) => (mayBePerson(scene, name) ? unlessPerson(scene, name) : name));
      const things = names.flatMap((name) => namedThing(scene, name, items, bodies) ?? []);
      const free = items.filter((item) => !things.some((m) => m.from <= item.from && item.to <= m.to));
      const runs = names.filter((name) => name.kind === "person" || name.kind === undefined);
      const phrases = findPersonPhrases(scene.sentence, piecesOf(free, runs)).map((phrase) => ranked(phrase, levels));
      const named = phrases.flatMap((phrase) => personMention(scene, phrase) ?? []);
      const rest = free.filter((item) => !phrases.some((p) => p.from <= item.from && item.to <= p.to));
      return [...named, ...things, ...placesAndParties(scene.sentence, index, rest, items)].sort(
        (a, b) => a.start - b.start,
      );
    });
    const resolved = resolveReferences(sentences, withDateline(text, backfill(mentions, register)));
    return withOwners(sentences, resolved).map(withPost);
  };
}

/** The level of the post in the service of its state, unless the phrase gave it one of its own ("head of the CIA"). */
function ranked(phrase: PersonPhrase, levels: OfficeLevels): PersonPhrase {
  if (phrase.office === undefined || phrase.level !== levels(phrase.office)) return phrase;
  const level = levels(phrase.office, phrase.states[0]);
  return level ? { ...phrase, level } : phrase;
}

interface Scene {
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  readonly register: Register;
  readonly people: KnownPeople;
  /** People without those whom other texts told of. */
  readonly wellKnown: KnownPeople;
  readonly day: string | undefined;
  readonly kinds: NameKinds;
  readonly near: ReadonlySet<PartyCode>;
}

function personMention(scene: Scene, phrase: PersonPhrase): Mention | undefined {
  const { sentence, index } = scene;
  const place = position(sentence, index, phrase.from, phrase.to);
  const owner = phrase.owner ? identify(scene, nameOf(scene, phrase.owner), { states: [] }, false) : undefined;
  const states = phrase.states.length > 0 || phrase.former ? phrase.states : (owner?.states ?? []);
  if (!phrase.name) {
    if (phrase.office === undefined) return undefined;
    const entity = `o:${phrase.office}:${states.join("+")}`;
    return {
      ...place,
      kind: "office",
      office: phrase.office,
      level: phrase.level ?? "unknown",
      states,
      plural: phrase.plural,
      entity,
      ...(phrase.once ? { once: phrase.once } : {}),
      ...(phrase.institution ? { institution: phrase.institution } : {}),
      ...(phrase.posting ? { country: phrase.posting } : {}),
    };
  }
  const name = nameOf(scene, phrase.name);
  const isPerson = phrase.office !== undefined || phrase.name.kind === "person";
  const person = identify(scene, name, phrase.former ? { office: "", states: [] } : phrase, isPerson);
  if (!person) return undefined;
  if (phrase.office !== undefined) learn(person, phrase, states);
  return {
    ...place,
    kind: "person",
    ...describe(person),
    ...genderOf(scene, phrase, person.name),
    ...(phrase.former ? { states: [], level: "unknown" as const, once: phrase.once ?? [] } : {}),
    plural: false,
    ...(isTold(phrase, name) && !isWellKnown(scene, phrase, name) ? { told: name } : {}),
  };
}

/** By title or given name, else by the word for the office: "the queen", "spokeswoman". */
function genderOf(scene: Scene, phrase: PersonPhrase, name: string): Pick<Mention, "gender"> {
  const { sentence, kinds } = scene;
  const words = phrase.name ? sentence.tokens[phrase.name.from]!.form : "";
  const gender = kinds.genderOf(`${words} ${name}`) ?? officeGender(phrase.office);
  return gender ? { gender } : {};
}

const officeGender = (office = ""): "m" | "f" | undefined => {
  if (/(?:woman|queen|princess|empress|lady)\b/u.test(office)) return "f";
  return /(?:spokesman|businessman|king|prince|emperor|sultan|emir|pope)\b/u.test(office) ? "m" : undefined;
};

/** "Norway's Foreign Minister Ada Moe": the words themselves say who holds which post of whom. */
const isTold = ({ former, states, office, level }: PersonPhrase, name: string): boolean =>
  !former && states.length === 1 && office !== undefined && level !== "unknown" && name.includes(" ");

/** What the lexicon says itself need not be told. */
const isWellKnown = ({ wellKnown, day }: Scene, { office, states }: PersonPhrase, name: string): boolean =>
  wellKnown(name, day, { states })?.office === office;

/** A name that looks like a place's, or that is a month and does or suffers something: "May told X". */
function mayBePerson({ sentence, register }: Scene, { kind, from, to }: Name): boolean {
  const { deprel, head } = sentence.tokens[from]!;
  if (kind !== "thing" || to - from > 1) return kind === "place";
  if (deprel === "nsubj") return sentence.tokens[head]?.upos === "VERB";
  return ACTED_ON.test(deprel) && register.find(sentence.tokens[from]!.form) !== undefined;
}

const ACTED_ON = /^(?:obj|iobj|conj|nmod:poss)$/u;

/** "According to Ryabkov", "in Macron": where somebody is known by the name, it is no place. */
function unlessPerson(scene: Scene, name: Name): Name {
  const words = nameOf(scene, name);
  const person = scene.register.find(words) ?? scene.people(words, scene.day, { states: [] });
  return person ? { ...name, kind: "person" } : name;
}

/** The state that whoever is known by the name serves, or once served: a government keeps its name. */
function servedBy(scene: Scene, name: Name): readonly PartyCode[] {
  const words = nameOf(scene, name);
  const met = scene.register.find(words);
  if (met) return met.states;
  const hint = { states: [], near: scene.near };
  const state = (scene.people(words, scene.day, hint) ?? scene.people(words, undefined, hint))?.state;
  return state ? [state] : [];
}

/** The name without its titles: "Dr. Amina Diallo" is Amina Diallo. */
function nameOf({ sentence, text, kinds }: Scene, run: NameRun): string {
  const first = run.from + kinds.titlesOf(sentence, run);
  return text.slice(sentence.tokens[first]!.start, sentence.tokens[run.to - 1]!.end).replace(/\s+/gu, " ");
}

/** The person of a name: one met before in the report, one the lexicon knows, or a new one when the words tell a person. */
function identify(scene: Scene, name: string, hint: Hint, isPerson: boolean): Person | undefined {
  const met = scene.register.find(name, hint.states);
  if (met) {
    if (name.length > met.name.length && name.includes(" ") && !met.name.includes(" ")) met.name = name;
    return met;
  }
  const known = scene.people(name, scene.day, { ...hint, near: scene.near });
  if (!known && !isPerson) return undefined;
  const person = scene.register.add(known && !name.includes(" ") ? known.name : name);
  if (known) {
    person.office = known.office;
    person.states = known.state ? [known.state] : [];
    if (known.level) person.level = known.level;
  }
  return person;
}

/** What the text says of a person outranks the lexicon; the first full description in the report stays. */
function learn(person: Person, phrase: PersonPhrase, states: readonly PartyCode[]): void {
  if (phrase.former) return;
  if (phrase.office && (person.level === undefined || phrase.level !== "unknown")) {
    person.office = phrase.office;
    person.level = phrase.level ?? "unknown";
  }
  if (phrase.institution) person.institution = phrase.institution;
  if (states.length > 0) person.states = states;
}

const describe = (person: Person): Pick<Mention, "name" | "states" | "entity"> & Partial<Mention> => ({
  name: person.name,
  states: person.states,
  entity: person.entity,
  ...(person.office ? { office: person.office } : {}),
  ...(person.level ? { level: person.level } : {}),
  ...(person.institution ? { institution: person.institution } : {}),
});

/** A person's post may be told after the first mention: every mention gets what the report says of the person. */
function backfill(mentions: readonly Mention[], register: Register): Mention[] {
  const people = new Map(register.people.map((person) => [person.entity, person]));
  return mentions.map((mention) => {
    const person = mention.kind === "person" ? people.get(mention.entity) : undefined;
    return person && mention.states.length === 0 && mention.level !== "unknown"
      ? { ...mention, ...describe(person) }
      : mention;
  });
}
