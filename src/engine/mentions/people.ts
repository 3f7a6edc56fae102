/** The people of one report, told apart and put together across their mentions. */
import type { Level, PartyCode } from "../types.ts";
import { doNamesFit } from "./spelling.ts";

/** What is known of one person of a report. */
export interface Person {
  readonly entity: string;
  name: string;
  office?: string;
  level?: Level;
  institution?: string;
  states: readonly PartyCode[];
}

/** People of one report: the same entity for a full name and its later surname, another one for another first name. */
export function createRegister() {
  const people: Person[] = [];
  return {
    people,
    /** The latest person whom the name fits; `states` are those that the words around give, and tell two of one surname apart. */
    find: (name: string, states: readonly PartyCode[] = []): Person | undefined => {
      const fitting = people.filter((person) => doNamesFit(person.name, name) && mayServe(person, states));
      return fitting.findLast((person) => states.some((state) => person.states.includes(state))) ?? fitting.at(-1);
    },
    add: (name: string): Person => {
      const person: Person = { entity: `p${people.length + 1}`, name, states: [] };
      people.push(person);
      return person;
    },
  };
}

/** South Korea's Minister Kim is not North Korea's Kim. */
const mayServe = (person: Person, states: readonly PartyCode[]): boolean =>
  states.length === 0 || person.states.length === 0 || states.some((state) => person.states.includes(state));

export type Register = ReturnType<typeof createRegister>;
