/** Reports in our own sentences about real events, with readings written by hand. */
import { type Sample, sample } from "./build.ts";

const wire = sample(
  {
    outlet: "Sample Wire",
    title: "Russian and U.S. officials meet in Istanbul over visas and embassies",
    publishedAt: "2022-12-09",
    language: "en",
    text: `ISTANBUL (Sample Wire) - Heads of department of the Russian foreign ministry and the U.S. State Department met in Istanbul on Friday to talk about what both call irritants in their relations.

The talks dealt with visas, embassy staffing and the work of each side's institutions abroad, Russian Deputy Foreign Minister Sergei Ryabkov told the state news agency TASS. He said the meeting was technical and gave no sign that the sides were ready to resume talks on major issues.

The U.S. embassy in Ankara said that a senior State Department official was in Istanbul for a narrow set of bilateral issues. "Russia's war in Ukraine was not discussed," its spokesperson said.

The meeting followed talks in Ankara on 14 November between CIA Director William Burns and Sergei Naryshkin, the head of Russia's Foreign Intelligence Service.

A session of the commission that oversees the New START treaty was to open in Cairo on 29 November. Russia put it off a day before, a decision that the State Department called unilateral.
`,
  },
  (at) => ({
    contacts: [
      {
        id: "c1",
        kind: "meeting",
        status: "held",
        parties: ["RUS", "USA"],
        participants: [
          {
            office: "heads of department of the foreign ministry",
            state: "RUS",
            level: "director",
            evidence: at("Heads of department of the Russian foreign ministry"),
          },
          {
            office: "heads of department of the State Department",
            state: "USA",
            level: "director",
            evidence: at("the U.S. State Department"),
          },
        ],
        level: "director",
        place: { city: "Istanbul", country: "TUR" },
        date: { start: "2022-12-09", end: "2022-12-09", text: "on Friday" },
        topics: [
          { label: "visas", treatment: "discussed", evidence: at("visas") },
          { label: "embassy staffing", treatment: "discussed", evidence: at("embassy staffing") },
          {
            label: "the work of institutions abroad",
            treatment: "discussed",
            evidence: at("the work of each side's institutions abroad"),
          },
          {
            label: "the war in Ukraine",
            treatment: "excluded",
            evidence: at("Russia's war in Ukraine was not discussed"),
          },
        ],
        fields: { place: at("in Istanbul"), date: at("on Friday"), status: at("met") },
        evidence: at(
          "Heads of department of the Russian foreign ministry and the U.S. State Department met in Istanbul on Friday",
        ),
      },
      {
        id: "c2",
        kind: "meeting",
        status: "held",
        parties: ["RUS", "USA"],
        participants: [
          {
            name: "Sergei Naryshkin",
            office: "head of the Foreign Intelligence Service",
            state: "RUS",
            level: "intelligence-chief",
            evidence: at("Sergei Naryshkin, the head of Russia's Foreign Intelligence Service"),
          },
          {
            name: "William Burns",
            office: "CIA director",
            state: "USA",
            level: "intelligence-chief",
            evidence: at("CIA Director William Burns"),
          },
        ],
        level: "intelligence-chief",
        place: { city: "Ankara", country: "TUR" },
        date: { start: "2022-11-14", end: "2022-11-14", text: "on 14 November" },
        topics: [],
        fields: { place: at("in Ankara on 14 November"), date: at("on 14 November") },
        evidence: at("talks in Ankara on 14 November between CIA Director William Burns and Sergei Naryshkin"),
      },
      {
        id: "c3",
        kind: "consultation",
        status: "postponed",
        parties: ["RUS", "USA"],
        participants: [],
        place: { city: "Cairo", country: "EGY" },
        date: { start: "2022-11-29", text: "on 29 November" },
        topics: [{ label: "the New START treaty", treatment: "planned", evidence: at("the New START treaty") }],
        fields: { status: at("Russia put it off a day before"), place: at("in Cairo"), date: at("on 29 November") },
        evidence: at(
          "A session of the commission that oversees the New START treaty was to open in Cairo on 29 November",
          "Russia put it off a day before",
        ),
      },
    ],
    claims: [
      {
        id: "k1",
        speaker: { name: "Sergei Ryabkov", office: "deputy foreign minister", state: "RUS" },
        via: ["TASS"],
        cue: "told",
        mode: "indirect",
        polarity: "affirm",
        content: "The talks dealt with visas, embassy staffing and the work of each side's institutions abroad",
        about: ["c1"],
        evidence: at(
          "The talks dealt with visas, embassy staffing and the work of each side's institutions abroad, Russian Deputy Foreign Minister Sergei Ryabkov told the state news agency TASS",
        ),
      },
      {
        id: "k2",
        speaker: { name: "Sergei Ryabkov", office: "deputy foreign minister", state: "RUS" },
        via: ["TASS"],
        cue: "said",
        mode: "indirect",
        polarity: "characterise",
        content: "the meeting was technical and gave no sign that the sides were ready to resume talks on major issues",
        about: ["c1"],
        evidence: at(
          "He said the meeting was technical and gave no sign that the sides were ready to resume talks on major issues",
        ),
      },
      {
        id: "k3",
        speaker: { office: "embassy spokesperson", institution: "U.S. embassy in Ankara", state: "USA" },
        via: [],
        cue: "said",
        mode: "direct",
        polarity: "deny",
        content: "Russia's war in Ukraine was not discussed",
        about: ["c1"],
        evidence: at(`"Russia's war in Ukraine was not discussed," its spokesperson said`),
      },
      {
        id: "k4",
        speaker: { institution: "State Department", state: "USA" },
        via: [],
        cue: "called",
        mode: "indirect",
        polarity: "blame",
        content: "a decision that the State Department called unilateral",
        about: ["c3"],
        evidence: at("Russia put it off a day before, a decision that the State Department called unilateral"),
      },
    ],
  }),
);

const copy = sample(
  {
    outlet: "Sample Gazette",
    title: "Istanbul talks on embassies",
    publishedAt: "2022-12-10",
    language: "en",
    text: `Officials of the Russian foreign ministry and the U.
S. State Department met in Istanbul on Friday. Visas and embassy staffing were discussed, Sample Wire reported.

BUY TWO PAPERS FOR THE PRICE OF ONE. Call now.

Moscow spoke of a technical meeting. Washington said that the war in Ukraine was not a topic.
`,
  },
  (at) => ({
    credits: ["Sample Wire"],
    damage: ["broken-sentences", "injected-text"],
    contacts: [
      {
        id: "c1",
        kind: "meeting",
        status: "held",
        parties: ["RUS", "USA"],
        participants: [
          {
            office: "officials of the foreign ministry",
            state: "RUS",
            level: "working",
            evidence: at("Officials of the Russian foreign ministry"),
          },
        ],
        level: "working",
        place: { city: "Istanbul", country: "TUR" },
        date: { start: "2022-12-09", end: "2022-12-09", text: "on Friday" },
        topics: [
          { label: "visas", treatment: "discussed", evidence: at("Visas") },
          { label: "the war in Ukraine", treatment: "excluded", evidence: at("the war in Ukraine was not a topic") },
        ],
        fields: { place: at("in Istanbul"), date: at("on Friday") },
        evidence: at(
          "Officials of the Russian foreign ministry and the U.\nS. State Department met in Istanbul on Friday",
        ),
      },
    ],
    claims: [
      {
        id: "k1",
        speaker: { state: "USA" },
        via: [],
        cue: "said",
        mode: "indirect",
        polarity: "deny",
        content: "the war in Ukraine was not a topic",
        about: ["c1"],
        evidence: at("Washington said that the war in Ukraine was not a topic"),
      },
    ],
    notes: [
      { stage: "repair", reason: "Sentence cut at “U.”, joined again for reading", ...at("U.\nS. State")[0]! },
      {
        stage: "repair",
        reason: "Advertising that does not belong to the report",
        ...at("BUY TWO PAPERS FOR THE PRICE OF ONE. Call now.")[0]!,
      },
    ],
  }),
);

const expulsions = sample(
  {
    outlet: "Sample Wire",
    title: "Prague and Moscow expel each other's embassy staff",
    publishedAt: "2021-04-18",
    language: "en",
    text: `Czechia on 17 April expelled 18 Russian embassy staff over the explosion at the Vrbětice arms depot in 2014. Russia answered on Sunday and told 20 Czech staff to leave.
`,
  },
  (at) => ({
    measures: [
      {
        id: "m1",
        kind: "expulsion",
        status: "done",
        by: ["CZE"],
        against: ["RUS"],
        count: 18,
        object: "embassy staff",
        date: { start: "2021-04-17", text: "on 17 April" },
        fields: { count: at("18"), date: at("on 17 April") },
        evidence: at("Czechia on 17 April expelled 18 Russian embassy staff"),
      },
      {
        id: "m2",
        kind: "expulsion",
        status: "done",
        by: ["RUS"],
        against: ["CZE"],
        count: 20,
        object: "embassy staff",
        date: { start: "2021-04-18", text: "on Sunday" },
        fields: { count: at("20"), date: at("on Sunday") },
        evidence: at("Russia answered on Sunday and told 20 Czech staff to leave"),
      },
    ],
  }),
);

const neom = sample(
  {
    outlet: "Sample Gazette",
    title: "Riyadh denies that Netanyahu met the crown prince",
    publishedAt: "2020-11-23",
    language: "en",
    text: `Saudi Foreign Minister Faisal bin Farhan denied on Monday that Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom on Sunday, as Israeli media reported. "No such meeting occurred," he wrote.
`,
  },
  (at) => ({
    contacts: [
      {
        id: "c1",
        kind: "meeting",
        status: "denied",
        parties: ["ISR", "SAU"],
        participants: [
          {
            name: "Benjamin Netanyahu",
            office: "prime minister",
            state: "ISR",
            level: "head",
            evidence: at("Prime Minister Benjamin Netanyahu"),
          },
          {
            name: "Mohammed bin Salman",
            office: "crown prince",
            state: "SAU",
            level: "head",
            evidence: at("Crown Prince Mohammed bin Salman"),
          },
        ],
        level: "head",
        place: { city: "Neom", country: "SAU" },
        date: { start: "2020-11-22", text: "on Sunday" },
        topics: [],
        fields: { status: at("No such meeting occurred"), place: at("in Neom") },
        evidence: at("Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom on Sunday"),
      },
    ],
    claims: [
      {
        id: "k1",
        speaker: { name: "Faisal bin Farhan", office: "foreign minister", state: "SAU" },
        via: [],
        cue: "wrote",
        mode: "direct",
        polarity: "deny",
        content: "No such meeting occurred",
        about: ["c1"],
        evidence: at(`"No such meeting occurred," he wrote`),
      },
      {
        id: "k2",
        speaker: { institution: "Israeli media", state: "ISR" },
        via: [],
        cue: "reported",
        mode: "indirect",
        polarity: "affirm",
        content: "Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom on Sunday",
        about: ["c1"],
        evidence: at(
          "Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom on Sunday, as Israeli media reported",
        ),
      },
    ],
  }),
);

/** Text that would be markup, scripts and addresses if anything took it for that. */
const hostileWords = `<img src=x onerror="window.__owned=1"> met </mark></p><script>window.__owned=1</script>`;

export const hostile = sample(
  {
    outlet: `<b onmouseover="window.__owned=1">Outlet</b>`,
    title: `<svg onload="window.__owned=1"></svg> & "talks"`,
    publishedAt: "2022-12-11",
    url: "javascript:window.__owned=1",
    text: `${hostileWords}\n\njavascript:window.__owned=1 {{constructor}} \u202Eesrever\u202C \u0000 <iframe srcdoc="<script>window.__owned=1</script>"></iframe> <style>body{display:none}</style>\n`,
  },
  (at) => ({
    contacts: [
      {
        id: "c1",
        kind: "meeting",
        status: "held",
        parties: ["RUS", "<img src=x onerror=window.__owned=1>"],
        participants: [
          {
            name: `<img src=x onerror="window.__owned=1">`,
            office: "<u>minister</u>",
            state: "RUS",
            level: "minister",
            evidence: at(`<img src=x onerror="window.__owned=1">`),
          },
        ],
        place: { city: "<i>Istanbul</i>" },
        topics: [
          {
            label: "<script>window.__owned=1</script>",
            treatment: "discussed",
            evidence: at("<script>window.__owned=1</script>"),
          },
        ],
        fields: {},
        evidence: at(hostileWords),
      },
    ],
    claims: [
      {
        id: "k1",
        speaker: { name: "<a href=javascript:window.__owned=1>speaker</a>" },
        via: ["<b>via</b>"],
        cue: "met",
        mode: "direct",
        polarity: "affirm",
        content: hostileWords,
        about: ["c1"],
        evidence: at(hostileWords),
      },
    ],
    notes: [{ stage: "repair", reason: "<b>note</b>", ...at("{{constructor}}")[0]! }],
  }),
);

/** The samples, the newest report last. */
export const samples: readonly Sample[] = [neom, expulsions, wire, copy];
