/** Mentions of people and of posts: who is meant by a phrase, and what the report and the lexicon say of them. */
import type { OfficeLevels } from "../lexicon/levels.ts";
import type { Level, PartyCode } from "../types.ts";
import { draftMention, type MentionDraft, type Site } from "./draft.ts";
import type { Hint, KnownPeople } from "./known-people.ts";
import type { NameKinds } from "./name-kinds.ts";
import type { NameRun } from "./names.ts";
import type { Name } from "./names-in-text.ts";
import type { Person, Register } from "./people.ts";
import type { PersonPhrase } from "./phrases.ts";
import type { Mention } from "./types.ts";

/** A sentence of a report with what is known of people: from the lexicon, from other texts, and from the report so far. */
export interface Scene extends Site {
  readonly knowledge: PeopleKnowledge;
  readonly text: string;
  readonly day: string | undefined;
  readonly register: Register;
  /** People of the lexicon and those whom other texts told of. */
  readonly people: KnownPeople;
  /** States and bodies that the report names. */
  readonly near: ReadonlySet<PartyCode>;
}

export interface PeopleKnowledge {
  readonly kinds: NameKinds;
  readonly levels: OfficeLevels;
  /** People of the lexicon alone. */
  readonly wellKnown: KnownPeople;
}

/** Who is named or described by the phrase; undefined for a name that is known to be nobody's. */
export function personMention(scene: Scene, phrase: PersonPhrase): Mention | undefined {
  const owner = phrase.owner ? identify(scene, nameOf(scene, phrase.owner), NO_HINT, false) : undefined;
  const states = phrase.states.length > 0 || phrase.former ? phrase.states : (owner?.states ?? []);
  const level = levelOf(scene, phrase);
  if (phrase.name) return namedMention(scene, phrase, phrase.name, states, level);
  return phrase.office === undefined ? undefined : officeMention(scene, phrase, phrase.office, states, level);
}

/** The level of the post in the service of its state, unless the phrase gave it one of its own ("head of the CIA"). */
function levelOf({ knowledge: { levels } }: Scene, { office, level, states }: PersonPhrase): Level | undefined {
  return office === undefined || level !== levels(office) ? level : (levels(office, states[0]) ?? level);
}

function officeMention(
  scene: Scene,
  phrase: PersonPhrase,
  office: string,
  states: readonly PartyCode[],
  level: Level = "unknown",
): Mention {
  const mention = draftMention(scene, phrase.from, phrase.to, "office", states, `o:${office}:${states.join("+")}`);
  mention.plural = phrase.plural;
  mention.office = office;
  mention.level = level;
  if (phrase.once) mention.once = phrase.once;
  if (phrase.institution) mention.institution = phrase.institution;
  if (phrase.posting) mention.country = phrase.posting;
  return mention;
}

const NO_HINT: Hint = { states: [] };
/** Whoever held a post before is not the one who holds it now. */
const FORMER: Hint = { office: "", states: [] };

function namedMention(
  scene: Scene,
  phrase: PersonPhrase,
  run: Name,
  states: readonly PartyCode[],
  level: Level | undefined,
): Mention | undefined {
  const { office, former } = phrase;
  const name = nameOf(scene, run);
  const hint = { states: phrase.states, ...(office !== undefined && { office }), ...(level && { level }) };
  const person = identify(scene, name, former ? FORMER : hint, office !== undefined || run.kind === "person");
  if (!person) return undefined;
  if (office !== undefined && !former) learn(person, phrase, states, level);
  const mention = draftMention(scene, phrase.from, phrase.to, "person", person.states, person.entity);
  describe(mention, person);
  const { sentence, knowledge } = scene;
  const gender = knowledge.kinds.genderOf(`${sentence.tokens[run.from]!.form} ${person.name}`) ?? officeGender(office);
  if (gender) mention.gender = gender;
  if (former) {
    mention.states = [];
    mention.level = "unknown";
    mention.once = phrase.once ?? [];
  }
  if (isTold(phrase, level, name) && !isWellKnown(scene, phrase, name)) mention.told = name;
  return mention;
}

/** By the word for the office: "the queen", "spokeswoman". */
const officeGender = (office = ""): "m" | "f" | undefined => {
  if (/(?:woman|queen|princess|empress|lady)\b/u.test(office)) return "f";
  return /(?:spokesman|businessman|king|prince|emperor|sultan|emir|pope)\b/u.test(office) ? "m" : undefined;
};

/** "Norway's Foreign Minister Ada Moe": the words themselves say who holds which post of whom. */
const isTold = ({ former, states, office }: PersonPhrase, level: Level | undefined, name: string): boolean =>
  !former && states.length === 1 && office !== undefined && level !== "unknown" && name.includes(" ");

/** What the lexicon says itself need not be told. */
const isWellKnown = ({ knowledge, day }: Scene, { office, states }: PersonPhrase, name: string): boolean =>
  knowledge.wellKnown(name, day, { states })?.office === office;

/** A name that looks like a place's, or that is a month and does or suffers something: "May told X". */
function mayBePerson({ sentence, register }: Scene, { kind, from, to }: Name): boolean {
  const { deprel, head } = sentence.tokens[from]!;
  if (kind !== "thing" || to - from > 1) return kind === "place";
  if (deprel === "nsubj") return sentence.tokens[head]?.upos === "VERB";
  return ACTED_ON.test(deprel) && register.find(sentence.tokens[from]!.form) !== undefined;
}

const ACTED_ON = /^(?:obj|iobj|conj|nmod:poss)$/u;

/** "According to Ryabkov", "in Macron": where somebody is known by the name, it is no place. */
export function unlessPerson(scene: Scene, name: Name): Name {
  if (!mayBePerson(scene, name)) return name;
  const words = nameOf(scene, name);
  const person = scene.register.find(words) ?? scene.people(words, scene.day, NO_HINT);
  return person ? { ...name, kind: "person" } : name;
}

/** The state that whoever is known by the name serves, or once served: a government keeps its name. */
export function servedBy(scene: Scene, name: Name): readonly PartyCode[] {
  const words = nameOf(scene, name);
  const met = scene.register.find(words);
  if (met) return met.states;
  const hint = { states: [], near: scene.near };
  const state = (scene.people(words, scene.day, hint) ?? scene.people(words, undefined, hint))?.state;
  return state ? [state] : [];
}

/** The name without its titles: "Dr. Amina Diallo" is Amina Diallo. */
function nameOf({ sentence, text, knowledge }: Scene, run: NameRun): string {
  const first = run.from + knowledge.kinds.titlesOf(sentence, run);
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
function learn(
  person: Person,
  { office, institution }: PersonPhrase,
  states: readonly PartyCode[],
  level: Level | undefined,
): void {
  if (office && (person.level === undefined || level !== "unknown")) {
    person.office = office;
    person.level = level ?? "unknown";
  }
  if (institution) person.institution = institution;
  if (states.length > 0) person.states = states;
}

/** Adds what is known of the person to a mention. */
function describe(mention: MentionDraft, { name, states, office, level, institution }: Person): void {
  mention.name = name;
  mention.states = states;
  if (office) mention.office = office;
  if (level) mention.level = level;
  if (institution) mention.institution = institution;
}

/** A person's post may be told after the first mention: every mention gets what the report says of the person. */
export function backfill(mentions: readonly Mention[], { people }: Register): Mention[] {
  return mentions.map((mention) => {
    const { kind, states, level, entity } = mention;
    if (kind !== "person" || states.length > 0 || level === "unknown") return mention;
    const person = people.find((each) => each.entity === entity);
    if (!person) return mention;
    const full: MentionDraft = { ...mention };
    describe(full, person);
    return full;
  });
}
