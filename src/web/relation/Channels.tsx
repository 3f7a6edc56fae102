/** The ways in which two parties deal with each other: by level, and of each level by the institutions on both sides. */
import { LEVELS } from "../../engine/vocabulary.ts";
import type { Channel, Relation } from "../../server/types.ts";
import { ContactLineLink } from "../parts/Checks.tsx";
import { dayInWords } from "../text/dates.ts";
import { count, levelNames } from "../text/labels.ts";
import { sidesOf } from "../text/sides.ts";
import { partyName } from "../text/states.ts";

/** The channel of a level before those of the institutions that met at it. */
const inOrder = (channels: readonly Channel[]): Channel[] =>
  channels.toSorted(
    (one, other) =>
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
      Number("institutions" in one) - Number("institutions" in other),
  );

function Name({ channel, between }: { readonly channel: Channel; readonly between: Relation["between"] }) {
  const side = sidesOf(between);
  const [a, b] = channel.institutions ?? [];
  if (!a || !b) return levelNames[channel.level];
  return (
    <>
      <span className={`side-${side(between[0])}`}>
        <span className="hidden">{partyName(between[0])}: </span>
        {a}
      </span>
      {" – "}
      <span className={`side-${side(between[1])}`}>
        <span className="hidden">{partyName(between[1])}: </span>
        {b}
      </span>
    </>
  );
}

function Row({ channel, between }: { readonly channel: Channel; readonly between: Relation["between"] }) {
  const { contacts, last, silentDays, usualDays, institutions } = channel;
  return (
    <tr className={institutions ? "channel-institutions" : ""}>
      <th scope="row">
        <Name channel={channel} between={between} />
      </th>
      <td className="number">{contacts.toLocaleString("en")}</td>
      <td>
        <ContactLineLink line={last} bare />
      </td>
      <td className="number">{silentDays > 0 ? count(silentDays, "day") : "–"}</td>
      <td className="number">{usualDays === undefined ? "–" : `every ${count(usualDays, "day")}`}</td>
    </tr>
  );
}

/** The table of channels, with how long each has been silent. */
export function Channels({ relation }: { readonly relation: Relation }) {
  const { channels, between, asOf } = relation;
  if (channels.length === 0) return null;
  return (
    <section className="part" aria-labelledby="channels">
      <h2 id="channels">Channels</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Channels, by level and institution">
        <table className="channels">
          <thead>
            <tr>
              <th scope="col">Level, and who met at it</th>
              <th scope="col" className="number">
                Contacts
              </th>
              <th scope="col">Last</th>
              <th scope="col" className="number">
                Silent for
              </th>
              <th scope="col" className="number">
                Usually
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(channels).map((channel) => (
              <Row key={[channel.level, ...(channel.institutions ?? [])].join()} channel={channel} between={between} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="quietly table-note">Contacts that took place; silence is counted to {dayInWords(asOf)}.</p>
    </section>
  );
}
