/** Reports of three events, written for the tests of origins: of each an original and what others make of it. */

export interface Pair {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** Whether the two are one piece of reporting. */
  readonly areOne: boolean;
}

const FISHING = `OSLO, May 14 - Norway and Iceland agreed on Tuesday to resume talks on sharing mackerel quotas after a two-year break, Norwegian Fisheries Minister Kari Lund told reporters.
Lund met her Icelandic counterpart Jon Arnason at the ministry in Oslo for three hours.
She said the two sides would exchange catch figures for the past five seasons before the end of June.
"We have wasted two years on letters," Lund said after the meeting. "Now we will sit at one table again."
Arnason said Reykjavik would not accept a share below fifteen percent of the total catch.
The two countries, together with the Faroe Islands, have set their own quotas since 2021, when an arrangement with the European Union and Britain broke down.
Scientists have warned that the stock cannot bear the combined catch for much longer.
A first round of negotiations is planned for September in Reykjavik, the ministry said.`;

const FISHING_PARAPHRASE = `Two years after they stopped talking about mackerel, Norway and Iceland will return to the negotiating table, the fisheries minister in Oslo announced.
Kari Lund spent three hours on Tuesday with Jon Arnason, who holds the same post in Iceland, at her ministry in the Norwegian capital.
Catch figures of the last five seasons are to be exchanged by the two sides before June ends, according to her.
Reykjavik, Arnason said, will accept no share of the total catch that lies below fifteen percent.
Since an arrangement with Britain and the European Union broke down in 2021 the two countries and the Faroe Islands have been setting quotas of their own.
The stock, scientists warn, will not bear the combined catch much longer.
In September negotiations are to begin with a first round in Reykjavik, the ministry said.`;

const FISHING_EXCERPT = `The week in the North Atlantic: storms, ferries and fish.
Ferries between Bergen and Stavanger were cancelled for a third day as gales crossed the coast, and the operator said that it expected normal service by the weekend. Passengers with tickets may change them free of charge.
In Torshavn the parliament passed the budget with a majority of two votes after a debate that ran until four in the morning.
Norway and Iceland agreed on Tuesday to resume talks on sharing mackerel quotas after a two-year break, Norwegian Fisheries Minister Kari Lund told reporters.
Lund met her Icelandic counterpart Jon Arnason at the ministry in Oslo for three hours.
Arnason said Reykjavik would not accept a share below fifteen percent of the total catch.
Scientists have warned that the stock cannot bear the combined catch for much longer.
Whale watchers off Husavik reported the first blue whales of the season, ten days earlier than last year, and the harbour master asked skippers to keep their distance.
The airport at Vagar will close for two nights in June while its runway lights are replaced, and passengers are asked to look at their bookings.
A brewery in Akureyri won a prize in Antwerp for a beer made with seaweed, the first for an Icelandic house in that class.`;

const FISHING_DAMAGED = `OSLO, May 14 - Nоrway and Iceland agreed on Tuesday to resume
talks on sharing mackerel quotas after a two-year break, Norwegian Fisheries Minister Kari
Lund told reporters.
Lund met her Icelandic counterpart Jon Arnason at the ministry in Oslo for three
ADVERTISEMENT
hours.
She said the two sides would exchange catch figures for the past five seasons before the end of June.
"We have wasted two years on letters," Lund said after the
Read more: Ten recipes for spring
meeting. "Now we will sit at one table again."
Arnason said Reykjavik would not accept a share below fifteen percent of the total catch. The two countries, together with the Faroe Islands, have set their own quotas since 2021, when an arr`;

const FISHING_INDEPENDENT = `Fisheries Minister Jon Arnason returned from Oslo on Tuesday night with what he called a door half open.
At the airport in Keflavik he told our correspondent that his Norwegian colleague had listened, which had not been the case in a long time.
The minister had taken with him two biologists and the head of the boat owners' association, Gudrun Palsdottir, who called the outcome thin.
"Nobody spoke of numbers that I could take home to Hofn," she said.
In the Althingi the opposition asked why the committee on foreign affairs had not been told of the journey.
Arnason is to report to it on Thursday morning.
Boat owners on the east coast have been landing mackerel in the Faroes since the spring, where prices are a third higher than at home.
The two governments will meet again in Reykjavik in September, he confirmed.`;

const VISAS = `NAIROBI, Nov 3 - Kenya summoned the ambassador of Tanzania on Monday over the detention of eleven Kenyan lorry drivers at the Namanga border crossing, the foreign ministry said.
Principal Secretary Grace Wanjiru handed the envoy a note of protest and asked for the drivers' release within forty-eight hours, a statement said.
The drivers were stopped on Thursday for carrying maize without a permit that Dar es Salaam introduced in October.
Tanzania's embassy did not answer calls.
Traders in Arusha said queues at the crossing stretched for nine kilometres by Monday noon.
Kenya buys about a third of its maize from its southern neighbour, according to the national cereals board.
The East African Community, to which both countries belong, forbids permits of this kind among its members.
Wanjiru said Nairobi would take the matter to the community's court if nothing changed.`;

const VISAS_PARAPHRASE = `Tanzania's ambassador to Kenya had to come to the foreign ministry in Nairobi on Monday because eleven Kenyan drivers of lorries are being detained at Namanga, a crossing on the border.
A protest note was handed to the envoy by Grace Wanjiru, the principal secretary, who asked that the drivers be released within forty-eight hours.
They had been carrying maize when they were stopped on Thursday, without the permit that Dar es Salaam introduced in October.
By noon on Monday the queues at the crossing stretched for nine kilometres, traders in Arusha said.
About a third of Kenya's maize is bought from its southern neighbour, the national cereals board says.
Among members of the East African Community, to which both belong, permits of this kind are forbidden.
If nothing changes, Wanjiru said, Nairobi will take the matter to the court of the community.`;

const VISAS_FOLLOW_UP = `NAIROBI, Nov 5 - Eleven Kenyan lorry drivers held at the Namanga border crossing were freed on Wednesday, and their maize was given back, a lawyer for the drivers said.
Peter Otieno said that his clients had slept on the floor of a customs shed and had been questioned without an interpreter.
President Hassan Mbarouk of the transporters' union in Mombasa welcomed the release but asked for compensation for five lost days.
Neither government had commented by the evening.
Tanzania's customs authority published a new form on Tuesday that drivers may fill in at the crossing, free of charge.
The East African Community's secretary general is expected in Dodoma on Friday.`;

const VISAS_INDEPENDENT = `ARUSHA - Hundreds of lorries stood between Longido and the frontier on Monday while the quarrel over maize permits moved from customs sheds to chanceries.
Officials here spoke of a routine check. "The law is the law on both sides of the road," the regional commissioner, Amina Mussa, told this newspaper.
She said that the eleven men were well, had been fed and could call their families.
Their trucks, she added, would be weighed on Tuesday.
In the afternoon word came that our ambassador had been called in by the Kenyans; the ministry in Dodoma called that regrettable.
Drivers from Uganda and Rwanda, who have nothing to do with the matter, were boiling tea beside their cabs.
A bag of maize cost a tenth less at the market than a week before.`;

const RAILWAY = `TASHKENT, Feb 20 - The presidents of Uzbekistan and Kyrgyzstan signed an agreement on Friday to finish the railway from Andijan to Osh within four years, ending a dispute over its route.
Shavkat Mirziyoyev and Sadyr Japarov met in the city of Andijan and laid the first sleeper together.
The line will cost 640 million dollars, of which the Asian Development Bank will lend 400 million.
Mirziyoyev said that trains would carry two million passengers a year by 2031.
Japarov said the road over the pass had cost too many lives.
The two countries argued since 2019 about whether the tracks should run through the village of Aravan.
Under the agreement they will go round it to the north.
A joint company with its seat in Osh will own the tracks, and each side will appoint four members of its board.`;

const RAILWAY_REWRITTEN = `The presidents of Uzbekistan and Kyrgyzstan have signed an agreement to finish the railway from Andijan to Osh within four years.
Shavkat Mirziyoyev and Sadyr Japarov, who met in Andijan on Friday, laid the first sleeper of the line together.
It will cost 640 million dollars, and the Asian Development Bank will lend 400 million of it.
Two million passengers a year will be carried by 2031, Mirziyoyev said.
According to Japarov, the road over the pass had cost too many lives.
Since 2019 the two countries had argued whether the tracks should run through Aravan, a village. They will now go round it to the north.
The tracks will be owned by a joint company with its seat in Osh; four members of its board will be appointed by each side.`;

const RAILWAY_STATEMENT_1 = `Japarov's office published his remarks in Andijan in full on Friday evening.
"This railway is a promise to the children of the valley, who have never seen a train leave on time," the president said. "We will keep it, and we will keep it together with our neighbours."
Residents of Aravan who had protested against the tracks for years gathered to hear the speech on loudspeakers.
Some wept, others left early.
The mayor, Nurlan Toktogulov, said that he would ask for a station of the village's own.
Cherry growers fear that the embankment will cut off their water.`;

const RAILWAY_STATEMENT_2 = `At a lunch of plov and melons the guests from Bishkek heard the speech of the day.
"This railway is a promise to the children of the valley, who have never seen a train leave on time," the president said. "We will keep it, and we will keep it together with our neighbours."
Bankers at the next table were less moved and asked what a ton of coal would pay on the new line.
An engineer from Tashkent, who has built four bridges on the route, said that the fifth was the difficult one.
It crosses a gorge where the ground slips every spring.
The bank's country director left before dessert.`;

const OTHER_RAILWAY = `TASHKENT, Mar 6 - The presidents of Uzbekistan and Tajikistan signed an agreement on Friday to reopen the railway from Termez to Kurgan-Tyube within two years, ending a dispute over transit fees.
Shavkat Mirziyoyev and Emomali Rahmon met in the city of Termez and waved off the first goods train together.
Repairs of the line will cost 90 million dollars, which both budgets will carry.
Mirziyoyev said that the line would carry a million tons a year by 2029.
Rahmon said the closing of the line in 2011 had been a mistake that nobody would repeat.
Fees will be the same for both sides, and disputes will go to a commission of six.`;

export const PAIRS: readonly Pair[] = [
  { name: "a paraphrase", a: FISHING, b: FISHING_PARAPHRASE, areOne: true },
  { name: "an excerpt in a longer text", a: FISHING, b: FISHING_EXCERPT, areOne: true },
  { name: "a damaged reprint", a: FISHING, b: FISHING_DAMAGED, areOne: true },
  { name: "a damaged reprint and a paraphrase", a: FISHING_DAMAGED, b: FISHING_PARAPHRASE, areOne: true },
  { name: "an independent report of the same meeting", a: FISHING, b: FISHING_INDEPENDENT, areOne: false },
  { name: "an excerpt and an independent report", a: FISHING_EXCERPT, b: FISHING_INDEPENDENT, areOne: false },
  { name: "a paraphrase of a summoning", a: VISAS, b: VISAS_PARAPHRASE, areOne: true },
  { name: "what the same outlet reports two days later", a: VISAS, b: VISAS_FOLLOW_UP, areOne: false },
  { name: "the other side's newspaper", a: VISAS, b: VISAS_INDEPENDENT, areOne: false },
  { name: "its paraphrase and the other side's newspaper", a: VISAS_PARAPHRASE, b: VISAS_INDEPENDENT, areOne: false },
  { name: "a rewritten text of the same facts in the same order", a: RAILWAY, b: RAILWAY_REWRITTEN, areOne: true },
  { name: "two reports that quote the same speech", a: RAILWAY_STATEMENT_1, b: RAILWAY_STATEMENT_2, areOne: false },
  { name: "a report and one that quotes the speech", a: RAILWAY, b: RAILWAY_STATEMENT_1, areOne: false },
  { name: "the same kind of event by the same outlet", a: RAILWAY, b: OTHER_RAILWAY, areOne: false },
  { name: "reports of two events", a: FISHING, b: VISAS, areOne: false },
];
