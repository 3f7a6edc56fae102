/** The adjective of a state or body, for offices: "Russian deputy foreign minister". */
import { partyName } from "./states.ts";
import { bodies, items, states } from "./tables.ts";

const adjectives = new Map([
  ...states.map(({ code, demonyms }) => [code, items(demonyms)[0]] as const),
  ...bodies.map(({ code, adjective }) => [code, items(adjective)[0]] as const),
]);

const possessive = (name: string): string => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** "Russian" for RUS; a state or body without an adjective takes the possessive of its name. */
export const demonym = (code: string): string => adjectives.get(code) || possessive(partyName(code));
