/** Who took part, in the words of a sentence: named people with their offices, unnamed officials by level. */
import type { Level, PartyCode } from "../../engine/types.ts";
import { type Delegate, delegatesOf } from "./delegates.ts";
import { demonym } from "./demonyms.ts";
import { count } from "./labels.ts";
import { join, type Part } from "./parts.ts";
import type { ToldContact } from "./sentence.ts";
import { partyInSentence } from "./states.ts";
import { levelPhrases } from "./tellings.ts";

/** "deputy foreign minister" but never "Deputy"; offices that begin with a name keep it. */
const officeInSentence = (office: string): string =>
  /^[A-Z][a-z]+ /.test(office) ? office[0]!.toLowerCase() + office.slice(1) : office;

/** Of unnamed people of these levels nobody knows how many they were. */
const SEVERAL: ReadonlySet<Level> = new Set(["director", "working", "unknown"]);

/** A named person with the office, or the unnamed officials of one level in the words that fit them all. */
function delegateWords({ name, offices, level, institution }: Delegate): string {
  const post = offices[0] ? officeInSentence(offices[0]) : "";
  // "Director" and "head" alone do not say of what.
  const office =
    post && !post.includes(" ") && institution && level === "intelligence-chief" ? `${institution} ${post}` : post;
  if (name) return [office, name].filter(Boolean).join(" ");
  return offices.length === 1 && !SEVERAL.has(level) ? office : (levelPhrases[level] ?? "officials");
}

/** Officials of whom nothing is known but that they were there tell nothing beside others. */
const tells = (delegate: Delegate): boolean => delegate.name !== undefined || delegateWords(delegate) !== "officials";

/** The people of one side, at most two of them, or the side's own name when nobody is known. */
function side(contact: ToldContact, party: PartyCode): Part[] {
  const all = delegatesOf(contact.participants, (state) => state === party).filter(
    ({ name, offices }) => name || offices.length,
  );
  const people = all.some(tells) ? all.filter(tells) : all;
  if (people.length === 0) return [{ text: partyInSentence(party), field: "parties", party }];
  const told = people.slice(0, people.length > 3 ? 2 : 3).map((person, i): Part[] => {
    const adjective = i === 0 && person.offices.length ? demonym(party) : "";
    const article = person.name || SEVERAL.has(person.level) || person.offices.length !== 1 ? "" : "the";
    const words = [article, adjective, delegateWords(person)].filter(Boolean).join(" ");
    return [{ text: words, field: `participant:${person.indices.join(",")}`, party }];
  });
  const rest = people.length - told.length;
  const own = people[0]!.offices.length ? [] : [{ text: ` of ${partyInSentence(party)}`, field: "parties", party }];
  return join([...told, ...(rest > 0 ? [[{ text: count(rest, "other"), field: "parties", party }]] : [])]).concat(own);
}

/** All sides. */
export function whoParts(contact: ToldContact): Part[] {
  if (contact.parties.length === 0) return [{ text: "Parties that the reports do not name", field: "parties" }];
  const mutual = contact.parties.length > 2 && contact.participants.length === 0;
  return join(
    contact.parties.map((party) =>
      mutual ? [{ text: partyInSentence(party), field: "parties", party } as Part] : side(contact, party),
    ),
  );
}
