/** The Office of the Historian's principal officers and chiefs of mission of the United States: who held which post when. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Lexicon } from "../engine/index.ts";
import { officeLevels } from "../engine/lexicon/levels.ts";
import type { Level, Term } from "../engine/types.ts";
import { IntakeError } from "./errors.ts";
import { createPlaceCodes } from "./place-codes.ts";
import { type Element, elementsOf, parseXml, textAt } from "./xml.ts";

export interface Register {
  readonly terms: readonly Term[];
  /** What could not be taken, in words, with the file that it stands in. */
  readonly problems: readonly string[];
}

/** Folders that hold terms: the element of one term, and whether it is a post at the head of a mission. */
const FOLDERS = [
  { folder: "missions-countries", element: "chief", isMission: true },
  { folder: "missions-orgs", element: "chief", isMission: true },
  { folder: "positions-principals", element: "principal", isMission: false },
] as const;

/** Since this year a term without an end may still run; an older one only lacks it. */
const MAY_STILL_RUN = "2015";

interface Sources {
  readonly people: ReadonlyMap<string, string>;
  /** Names of posts by their id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly officeOf: (title: string) => { office: string; level: Level };
  readonly codeOf: (place: string) => string | undefined;
  readonly problems: string[];
}

/** Reads the folder of the register; throws when it is not one. */
export function readPocom(folder: string, lexicon: Lexicon): Register {
  const missing = ["people", ...FOLDERS.map((each) => each.folder)].find((name) => !existsSync(join(folder, name)));
  if (missing || !statSync(folder).isDirectory()) {
    throw new IntakeError(
      `${folder} is not the register: it has no folder ${missing ?? "people"}`,
      "Name the folder of the repository HistoryAtState/pocom, which holds people, missions-countries and others",
    );
  }
  const problems: string[] = [];
  const files = (name: string): [path: string, root: Element][] => parsedFiles(folder, name, problems);
  const sources: Sources = {
    people: peopleIn(files("people"), problems),
    titles: new Map(
      ["roles-country-chiefs", "positions-principals", "missions-orgs"]
        .flatMap(files)
        .map(([, root]) => [textAt(root, "id"), textAt(root, "names", "singular")]),
    ),
    officeOf: createOffices(lexicon),
    codeOf: createPlaceCodes(lexicon),
    problems,
  };
  const seen = new Set<string>();
  const terms = FOLDERS.flatMap(({ folder: name, element, isMission }) =>
    files(name).flatMap(([path, root]) =>
      elementsOf(root, element).flatMap((each) => {
        const id = textAt(each, "id");
        const problem = seen.has(id) ? "stands twice" : undefined;
        seen.add(id);
        const read = problem ?? termFrom(each, root, isMission, sources);
        if (typeof read !== "string") return [read];
        problems.push(`${path}: ${id || "a term without id"}: ${read}`);
        return [];
      }),
    ),
  );
  return { terms, problems: [...new Set(problems)] };
}

/** One term, or why it is none. */
function termFrom(element: Element, root: Element, isMission: boolean, sources: Sources): Term | string {
  const person = textAt(element, "person-id");
  const name = sources.people.get(person);
  if (!name) return `no person ${person}`;
  const title = sources.titles.get(textAt(element, "role-title-id"));
  if (!title) return `no post ${textAt(element, "role-title-id")}`;
  const [started, appointed, until] = ["started", "appointed", "ended"].map((each) => textAt(element, each, "date"));
  const wrong = [started, appointed, until].find((day) => day && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(day));
  if (wrong) return `“${wrong}” is no day`;
  const from = started || (until ? appointed : "");
  if (!from) return "no day of its beginning: never served, or not known";
  if (!until && from < MAY_STILL_RUN) return "no day of its end";
  if (until && until < from) return "ends before it begins";
  const { office, level } = sources.officeOf(title);
  const at = isMission ? sources.codeOf(textAt(root, "territory-id") || textAt(root, "id")) : undefined;
  return {
    name,
    office,
    state: "USA",
    // Whatever the title of the age, who heads a mission ranks as its ambassador.
    level: isMission ? "ambassador" : level,
    from,
    ...(until ? { until } : {}),
    ...(at ? { at } : {}),
  };
}

function peopleIn(files: readonly [path: string, root: Element][], problems: string[]): Map<string, string> {
  const people = new Map<string, string>();
  for (const [path, root] of files) {
    const id = textAt(root, "id");
    const name = [textAt(root, "persName", "forename"), textAt(root, "persName", "surname")].filter(Boolean).join(" ");
    if (!id || !name) problems.push(`${path}: no ${id ? "name" : "id"}`);
    else if (people.has(id)) problems.push(`${path}: person ${id} stands twice`);
    else people.set(id, name);
  }
  return people;
}

/** The office that a title begins with: "Assistant Secretary of State for African Affairs" is one of state. */
function createOffices(lexicon: Lexicon): Sources["officeOf"] {
  const levelOf = officeLevels(lexicon);
  return (title) => {
    const words = title
      .toLowerCase()
      .replace(/^u\.s\. /u, "")
      .split(/[\s,/]+/u);
    for (let length = words.length; length > 0; length--) {
      const office = words.slice(0, length).join(" ");
      const level = levelOf(office, "USA");
      if (level) return { office, level };
    }
    return { office: words.join(" "), level: "unknown" };
  };
}

/** Every XML file under a folder of the register; malformed ones are told of and left out. */
function parsedFiles(folder: string, name: string, problems: string[]): [path: string, root: Element][] {
  const top = join(folder, name);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xml"))
    .sort()
    .flatMap((file): [string, Element][] => {
      const path = relative(folder, join(top, file));
      try {
        return [[path, parseXml(readFileSync(join(top, file), "utf8"))]];
      } catch (error) {
        problems.push(`${path}: malformed XML (${(error as Error).message})`);
        return [];
      }
    });
}
