import { describe, expect, it } from "vitest";
import { createLexicon } from "../../src/engine/lexicon/index.ts";
import { lintLexicon } from "../../src/engine/lexicon/lint.ts";
import { parseTable } from "../../src/engine/lexicon/parse-table.ts";
import { lexicon } from "../support/lexicon.ts";

const SOUND = {
  states:
    "code\tname\taliases\tdemonyms\tcapital\tseats\tnames\nNOR\tNorway\t\tNorwegian | Norwegians\tOslo\nCHL\tChile\t\tChilean",
  bodies: "code\tname\taliases\nUN\tUnited Nations\tU.N.",
  groups: "code\tname\taliases\tdemonym\tstate\nM23\tM23",
  offices: "phrase\tlevel\tscope\tplural\telsewhere\nforeign minister\tminister\tstate\tforeign ministers",
  institutions: "name\taliases\tstate\tkind\nStorting\t\tNOR\tparliament",
  outlets: "name\taliases\tstate\tkind\tcontrol\nThe Times\tTimes of London\tNOR\tpaper\tindependent",
  people: "name\taliases\toffice\tstate\tfrom\tuntil\nA B\t\tforeign minister\tNOR\t2020-01-01\t2021",
  cities: "city\tcountry\taliases\nOslo\tNOR",
  coordinates: "city\tcountry\tlatitude\tlongitude\nOslo\tNOR\t59.91\t10.75",
  regions: "region\tcountry\taliases\nFinnmark\tNOR",
  "given-names": "name\tgender\nIngrid\tf",
  "name-words": "word\tkind\nfjord\tplace",
  treaties: "name\taliases\nParis Agreement",
  things: "name\taliases\tkind\nNorwegian Sea\t\tsea",
  titles: "title\tkind\tgender\nDr.\tacademic",
  homonyms: "name\tcode\nNorwegian\tCHL",
};

const faultsWith = (table: keyof typeof SOUND, row: string) =>
  lintLexicon(createLexicon({ ...SOUND, [table]: `${SOUND[table]}\n${row}` })).map((f) => `${f.table}: ${f.reason}`);

describe("the lint of the lexicon", () => {
  it("finds nothing in sound tables", () => {
    expect(lintLexicon(createLexicon(SOUND))).toEqual([]);
  });

  it.each([
    ["states", "NOR\tNorge", "states: code stands twice"],
    ["bodies", "NOR\tNordic club", "bodies: code is taken"],
    ["homonyms", "Chilean\tQQQ", "homonyms: unknown code QQQ"],
    ["homonyms", "Norwegian\tNOR", "homonyms: name stands twice"],
    ["regions", "Svalbard\tNOR\tOslo", "regions: “Oslo” also names Oslo"],
    ["regions", "Atlantis\tATL", "regions: unknown code ATL"],
    ["groups", "X1\tXs\t\tNorwegian", "groups: “Norwegian” also names NOR"],
    ["groups", "X2\tXs\t\t\tZZZ", "groups: unknown code ZZZ"],
    ["offices", "foreign minister\tminister\tstate\tforeign ministers", "offices: phrase stands twice"],
    ["offices", "vizier\tgrand\tstate\tviziers", "offices: unknown level grand"],
    ["offices", "vizier\thead\tcourt\tviziers", "offices: unknown scope court"],
    ["offices", "Vizier\thead\tstate\tviziers", "offices: phrase is not in lower case"],
    ["offices", "vizier\thead\tstate", "offices: no plural"],
    ["institutions", "Thing\t\tQQQ\tparliament", "institutions: unknown code QQQ"],
    [
      "outlets",
      "London Times\tTimes of London\tCHL\tpaper\tindependent",
      "outlets: “Times of London” also names The Times",
    ],
    ["people", "C D\t\tvizier\tNOR", "people: office “vizier” is not in offices.tsv"],
    ["people", "C D\t\tforeign minister\tNOR\tlast year", "people: “last year” is no day"],
    ["people", "C D\t\tforeign minister\tNOR\t2021-05-01\t2020-05-01", "people: the term ends before it begins"],
    ["cities", "Oslo\tCHL", "cities: city stands twice"],
    ["treaties", "Climate accord\tParis Agreement", "treaties: “Paris Agreement” also names Paris Agreement"],
    ["treaties", "Sea treaty\tNorwegian Sea", "things: “Norwegian Sea” also names Sea treaty"],
    ["bodies", "NC\tNordic Council\tParis Agreement", "treaties: “Paris Agreement” also names NC"],
    ["states", "CHL2\tWest Chile\t\tChilean", "states: “Chilean” also names CHL"],
    ["states", "SWE\tSweden\t\t\tOslo", "states: “Oslo” also names NOR"],
    ["states", "SWE\tSweden\t\t\tUppsala", "states: “Uppsala” is not in cities.tsv"],
    ["states", "SWE\tSweden\t\t\t\t\tgiven-first", "states: unknown names given-first; it may be family-first"],
    ["states", "SWE", "states: no name"],
    ["offices", "vizier\thead\tstate\tviziers\tQQQ minister", "offices: unknown code QQQ in elsewhere"],
    ["offices", "vizier\thead\tstate\tviziers\tNOR grand", "offices: unknown level grand in elsewhere"],
    [
      "outlets",
      "Tidende\t\tNOR\tgazette",
      "outlets: unknown kind gazette; it may be agency, paper, broadcaster, site, magazine",
    ],
    [
      "outlets",
      "Tidende\t\tNOR\tpaper\tfree",
      "outlets: unknown control free; it may be state-run, party, independent",
    ],
    ["outlets", "Tidende\t\tQQQ\tpaper", "outlets: unknown code QQQ"],
    ["coordinates", "Bergen\tNOR\t60.39\t5.32", "coordinates: not in cities.tsv"],
    ["coordinates", "Oslo\tNOR\t59.91\t10.75", "coordinates: city stands twice"],
    ["coordinates", "Oslo\tNOR\t159.91\t10.75", "coordinates: no degrees on this globe"],
    ["coordinates", "Oslo\tNOR\t59.91", "coordinates: no degrees on this globe"],
    ["cities", "Bergen\tQQQ", "cities: unknown code QQQ"],
    ["titles", "Fru\tcivil\tx", "titles: unknown gender x; it may be m, f"],
    [
      "titles",
      "Fru\tcourtly\tf",
      "titles: unknown kind courtly; it may be civil, academic, noble, religious, military, political",
    ],
    ["things", "Norwegian Sea\t\tsea", "things: name stands twice"],
    [
      "things",
      "Chilean wine\t\tdrink",
      "things: unknown kind drink; it may be sea, land, war, era, company, money, thing",
    ],
    ["people", "C D\t\tforeign minister\tQQQ", "people: unknown code QQQ"],
    ["people", "C D\t\tforeign minister\tNOR\t2020-06", "people: NOR foreign minister while A B is"],
  ] as const)("catches a fault in %s: %s", (table, row, fault) => {
    const found = faultsWith(table, row);
    expect(found).toContainEqual(expect.stringContaining(fault));
  });

  it("finds nothing in the project's own tables", () => {
    expect(lintLexicon(lexicon)).toEqual([]);
  });
});

describe("the loader", () => {
  it("skips comments and blank lines, and leaves empty cells out", () => {
    expect(parseTable("# note\na\tb\tc\n\n1\t\t3\r\n")).toEqual([{ a: "1", c: "3" }]);
  });

  it("refuses a row with more cells than columns", () => {
    expect(() => parseTable("a\n1\t2")).toThrow(/2 cells for 1 columns/u);
  });

  it("names the table that is missing", () => {
    expect(() => createLexicon({}).table("states")).toThrow(/states\.tsv/u);
  });

  it.each(["Xinhua", "xinhua news agency", "the Xinhua news agency", "XINHUA"])("knows %s", (name) => {
    expect(lexicon.outlet(name)).toEqual({ name: "Xinhua", state: "CHN", control: "state-run" });
  });

  it("knows no outlet by chance", () => {
    expect(lexicon.outlet("the")).toBeUndefined();
    expect(lexicon.outlet("")).toBeUndefined();
  });

  it("gives every member state of the UN and the bodies that states meet in", () => {
    expect(lexicon.table("states").length).toBe(207);
    expect([...lexicon.bodies]).toEqual(expect.arrayContaining(["UN", "EU", "NATO", "ASEAN", "IAEA"]));
  });
});
