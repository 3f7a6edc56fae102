import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();

/** Attributions as "source | cue | content", several spans joined by " … ". */
function attributions(text: string): string[] {
  const words = (spans: Attribution["source"]): string => spans.map((s) => text.slice(s.start, s.end)).join(" … ");
  return reader.read({ text }).attributions.map((a) => [a.source, a.cue, a.content].map(words).join(" | "));
}

type Row = readonly [text: string, expected: string];

const PHENOMENA: Readonly<Record<string, readonly Row[]>> = {
  "a clause after the cue": [
    [
      "Norway said that the fishing talks would resume in Bergen.",
      "Norway | said | that the fishing talks would resume in Bergen",
    ],
    [
      "The Danish ambassador said the embassy in Kabul remained closed.",
      "The Danish ambassador | said | the embassy in Kabul remained closed",
    ],
    [
      "Officials in Lisbon announced that the visa ban had been lifted.",
      "Officials in Lisbon | announced | that the visa ban had been lifted",
    ],
    [
      "The minister did not say whether the consulate would reopen.",
      "The minister | did not say | whether the consulate would reopen",
    ],
    [
      "The Chilean foreign minister has repeatedly insisted that the border is not in dispute.",
      "The Chilean foreign minister | has repeatedly insisted | that the border is not in dispute",
    ],
    ["Jordan's king believes that the truce will hold.", "Jordan's king | believes | that the truce will hold"],
  ],
  "a cue after the statement": [
    [
      "The two sides will meet again in March, the Swiss foreign ministry said.",
      "the Swiss foreign ministry | said | The two sides will meet again in March",
    ],
    ["No date was set, a spokesman for the embassy said.", "a spokesman for the embassy | said | No date was set"],
    ["The embassy would stay open, officials added.", "officials | added | The embassy would stay open"],
  ],
  "a cue inside the statement": [
    ["The visit, the Polish president said, was a success.", "the Polish president | said | The visit … was a success"],
    ["“The talks,” she said, “have failed.”", "she | said | “The talks,” … “have failed.”"],
  ],
  "a quotation before its cue": [
    [
      "“We expect an answer by Monday,” the Finnish premier said.",
      "the Finnish premier | said | “We expect an answer by Monday,”",
    ],
    [
      "“There is no deal,” said Maria Silva, the Brazilian envoy.",
      "Maria Silva, the Brazilian envoy | said | “There is no deal,”",
    ],
    [
      "“The border is open,” Anna Berg, a spokeswoman for the ministry in Oslo, told a news conference.",
      "Anna Berg, a spokeswoman for the ministry in Oslo | told | “The border is open,”",
    ],
    ["''This is a mistake,'' the Greek minister said.", "the Greek minister | said | ''This is a mistake,''"],
    ['"Will they come?" the Irish minister asked.', 'the Irish minister | asked | "Will they come?"'],
  ],
  "a quotation after its cue": [
    ["The Hungarian minister said: “We were not invited.”", "The Hungarian minister | said | “We were not invited.”"],
    ["He said, “Nothing has been signed.”", "He | said | “Nothing has been signed.”"],
  ],
  "words of a clause in quotation marks": [
    [
      "Seoul said the launch was “a grave breach” of the agreement.",
      "Seoul | said | the launch was “a grave breach” of the agreement",
    ],
  ],
  "a second quotation without a cue": [
    [
      "“We are ready,” the Serbian president said. “It is now up to Pristina.”",
      "the Serbian president | said | “We are ready,” … “It is now up to Pristina.”",
    ],
    ["“The door is closed,” the envoy said.\n“Nobody will open it,” he added.", "he | added | “Nobody will open it,”"],
  ],
  "a quotation of several sentences": [
    [
      "“The talks are over. We will not return. Our partners know why,” the Moroccan envoy said.",
      "the Moroccan envoy | said | “The talks are over. We will not return. Our partners know why,”",
    ],
  ],
  "a quotation of several paragraphs": [
    [
      "The Kenyan minister said: “The border was closed in May.\n“It will open in June.”",
      "The Kenyan minister | said | “The border was closed in May.\n“It will open in June.”",
    ],
  ],
  "according to": [
    [
      "According to the Austrian chancellery, the summit has been moved to Graz.",
      "the Austrian chancellery | According to | the summit has been moved to Graz",
    ],
    [
      "Three envoys were expelled, according to a diplomat in Tbilisi.",
      "a diplomat in Tbilisi | according to | Three envoys were expelled",
    ],
    ["The treaty, according to Ottawa, has lapsed.", "Ottawa | according to | The treaty … has lapsed"],
  ],
  "a statement read out": [
    [
      "In a statement, the Thai foreign ministry said that the crossing would open on Sunday.",
      "the Thai foreign ministry | said | that the crossing would open on Sunday",
    ],
    [
      "The Omani foreign ministry said in a statement that the detainees had been freed.",
      "The Omani foreign ministry | said | that the detainees had been freed",
    ],
  ],
  "somebody told": [
    [
      "The Estonian minister told reporters that the note had been returned.",
      "The Estonian minister | told | that the note had been returned",
    ],
    ["The president told ambassadors that funds were short.", "The president | told | that funds were short"],
    ["Cairo assured Khartoum that the water would flow.", "Cairo | assured | that the water would flow"],
  ],
  nouns: [
    ["Tehran rejected the claim that it had sent weapons.", "Tehran | rejected | the claim that it had sent weapons"],
    ["Rome's call for talks on the islands went unheard.", "Rome's | call for | talks on the islands"],
  ],
  "headlines with a colon": [
    ["Kremlin: no meeting planned with Kyiv", "Kremlin | : | no meeting planned with Kyiv"],
    ["Talks with Baku to resume next week: officials", "officials | : | Talks with Baku to resume next week"],
    ["Netanyahu: Israel will not sign", "Netanyahu | : | Israel will not sign"],
  ],
  "a name after a dash": [
    [
      "“A good day for both our countries.” – Helena Costa, ambassador of Portugal",
      "Helena Costa, ambassador of Portugal | – | “A good day for both our countries.”",
    ],
  ],
  denials: [
    [
      "Ankara denied that its troops had crossed the border.",
      "Ankara | denied | that its troops had crossed the border",
    ],
    ["The ministry denied the report.", "The ministry | denied | the report"],
    ["Minsk rejected the accusation.", "Minsk | rejected | the accusation"],
  ],
  refusals: [
    ["The embassy declined to comment on the arrest.", "The embassy | declined | to comment on the arrest"],
    ["The envoy refused to name the countries.", "The envoy | refused | to name the countries"],
  ],
  demands: [
    [
      "The council called on Eritrea to withdraw its troops.",
      "The council | called on | Eritrea to withdraw its troops",
    ],
    ["Vienna called for a new round of talks.", "Vienna | called for | a new round of talks"],
    ["Tokyo urged Manila to wait.", "Tokyo | urged | Manila to wait"],
    ["Peru demanded an apology from Bolivia.", "Peru | demanded | an apology from Bolivia"],
  ],
  threats: [
    ["Baku threatened to close the corridor.", "Baku | threatened | to close the corridor"],
    ["Rabat warned that it would recall its ambassador.", "Rabat | warned | that it would recall its ambassador"],
  ],
  praise: [
    ["Berlin welcomed the release of the sailors.", "Berlin | welcomed | the release of the sailors"],
    ["The pope praised the accord.", "The pope | praised | the accord"],
  ],
  blame: [
    ["Chad accused Sudan of arming the rebels.", "Chad | accused | Sudan of arming the rebels"],
    ["Canberra condemned the arrests.", "Canberra | condemned | the arrests"],
    ["Sofia blamed Skopje for the delay.", "Sofia | blamed | Skopje for the delay"],
  ],
  "what something is called": [
    ["Riga called the note an insult.", "Riga | called | the note an insult"],
    ["The minister described the visit as a turning point.", "The minister | described | the visit as a turning point"],
    ["Quito called the decision “a serious error.”", "Quito | called | the decision “a serious error.”"],
  ],
  attitudes: [
    ["Malta wants to host the conference.", "Malta | wants | to host the conference"],
    ["Hanoi hopes that the ban will be lifted.", "Hanoi | hopes | that the ban will be lifted"],
    ["Diplomats fear that the truce will collapse.", "Diplomats | fear | that the truce will collapse"],
    ["Brussels expects Belgrade to answer.", "Brussels | expects | Belgrade to answer"],
    ["Riyadh was confident that the pact would be signed.", "Riyadh | was confident | that the pact would be signed"],
  ],
  "a passive without a speaker": [
    ["It was reported that the envoy had left Kabul.", " | was reported | that the envoy had left Kabul"],
  ],
  "a day between cue and clause": [
    ["Cairo said on Monday that the ferry would sail.", "Cairo | said | that the ferry would sail"],
    ["Cairo said on Monday the ferry would sail.", "Cairo | said | the ferry would sail"],
  ],
  "a verb that returns to the speaker": [
    [
      "The president says that two pilots were held and accuses the rebels.",
      "The president | says | that two pilots were held",
    ],
    ["The president says that two pilots were held and accuses the rebels.", "The president | accuses | the rebels"],
  ],
  "an aside between cue and clause": [
    [
      "Xinhua reported, citing local officials, that the bridge was shut.",
      "Xinhua | reported | that the bridge was shut",
    ],
  ],
  "unnamed sources": [
    [
      "A senior official who spoke on condition of anonymity said the offer was dead.",
      "A senior official who spoke on condition of anonymity | said | the offer was dead",
    ],
    ["Two diplomats said the text was ready.", "Two diplomats | said | the text was ready"],
    ["Sources close to the talks said a deal was near.", "Sources close to the talks | said | a deal was near"],
  ],
  "descriptions of a speaker": [
    [
      "Pekka Virtanen, the Finnish ambassador to Chile, said the agreement was ready.",
      "Pekka Virtanen, the Finnish ambassador to Chile | said | the agreement was ready",
    ],
    [
      "Foreign Minister Elif Demir said the post would stay empty.",
      "Foreign Minister Elif Demir | said | the post would stay empty",
    ],
  ],
  "the report's own story after a statement": [
    ["Tunis said the envoy was safe, while Algiers declined to comment.", "Tunis | said | the envoy was safe"],
  ],
};

describe.each(Object.entries(PHENOMENA))("%s", (_, rows) => {
  it.each(rows)("%s", (text, expected) => {
    expect(attributions(text)).toContain(expected);
  });
});

it.each([
  "The embassy called off a party.",
  "I think the treaty is dead.",
  "The bridge was closed in May.",
  "Doha: A delegation met the minister on Sunday.",
])("nobody is given words in: %s", (text) => {
  expect(attributions(text)).toEqual([]);
});
