/** The adjective of a state or body, for offices: "Russian deputy foreign minister". */
import { partyName } from "./states.ts";

/** "Russia's" until the lexicon's adjectives are at hand. */
export const demonym = (code: string): string => {
  const name = partyName(code);
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
};
