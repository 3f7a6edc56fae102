/** Contacts of one person, one place, one topic or one state, picked from what a search brought. Pure. */
import type { Place } from "../../engine/types.ts";
import { areOneTopic } from "../../record/topics.ts";
import type { ContactSummary } from "../../server/types.ts";
import { cityName } from "./cities.ts";

export const subjects = ["person", "place", "topic", "state"] as const;
export type Subject = (typeof subjects)[number];

const equal = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const isPlace = ({ city, country }: Place, name: string): boolean =>
  city ? equal(cityName(city, country), cityName(name, country)) : equal(country, name);

/** Whether a contact is about what the page is about. */
export function isAbout(contact: ContactSummary, subject: Subject, name: string): boolean {
  switch (subject) {
    case "person":
      return contact.participants.some((person) => equal(person.name, name));
    case "place":
      return isPlace(contact.place ?? {}, name);
    case "topic":
      return contact.topics.some((topic) => areOneTopic(topic, { label: name }));
    case "state":
      return contact.parties.includes(name);
  }
}
