/** The desk's filters: what is chosen stands in the page's address, so that a view can be shared. */
import type { Tally } from "../../server/types.ts";
import { count, kindNames, levelNames, measureKindNames, measureStatusNames, statusNames } from "../text/labels.ts";
import { listed, values } from "../text/listing.ts";
import { partyName } from "../text/states.ts";
import type { Desk } from "./useDesk.ts";
import { useTallies } from "./useTallies.ts";

interface GroupProps {
  readonly title: string;
  readonly choices: readonly Tally[];
  readonly name: (value: string) => string;
  /** What the address says. */
  readonly picked: string | undefined;
  readonly onPick: (picked: string | undefined) => void;
}

function Group({ title, choices, name, picked, onPick }: GroupProps) {
  const now = values(picked);
  // What was chosen stays to be taken back, though it may be rare or gone.
  const rare = now.filter((value) => !choices.some((c) => c.value === value));
  if (choices.length === 0 && rare.length === 0) return null;
  const toggle = (value: string) =>
    onPick(listed(now.includes(value) ? now.filter((v) => v !== value) : [...now, value]));
  return (
    <fieldset className="filter">
      <legend>{title}</legend>
      {[...choices, ...rare.map((value) => ({ value, count: undefined }))].map(({ value, count }) => (
        <label key={value}>
          <input type="checkbox" checked={now.includes(value)} onChange={() => toggle(value)} />
          <span>{name(value)}</span>
          <span className="filter-count">{count?.toLocaleString("en")}</span>
        </label>
      ))}
    </fieldset>
  );
}

const statusName = (status: string): string =>
  (statusNames as Record<string, string>)[status] ?? (measureStatusNames as Record<string, string>)[status] ?? status;

const kindName = (kind: string): string =>
  (kindNames as Record<string, string>)[kind] ?? (measureKindNames as Record<string, string>)[kind] ?? kind;

/** An address may ask for more than the two that the box stands for. */
const originsName = (origins: string | undefined): string =>
  Number(origins ?? 0) > 2 ? `${Number(origins)} or more` : "Two or more";

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <label className="day-field">
    <span>{label}</span>
    <input type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || undefined)} />
  </label>
);

const levelName = (level: string): string => (levelNames as Record<string, string>)[level] ?? level;

const none: readonly Tally[] = [];

/** What can be chosen, with how often it occurs among the lines that hold the typed words. */
export function Filters({ desk }: { readonly desk: Desk }) {
  const { search, change: onChange } = desk;
  const tallies = useTallies(desk);
  const { looked = 0, state = none, outlet = none, status = none, kind = none, level = none } = tallies ?? {};
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Group
        title="States and bodies"
        choices={state}
        name={partyName}
        picked={search.between}
        onPick={(between) => onChange({ between })}
      />
      <Group
        title="Status"
        choices={status}
        name={statusName}
        picked={search.status}
        onPick={(status) => onChange({ status })}
      />
      <Group
        title="Level"
        choices={level}
        name={levelName}
        picked={search.level}
        onPick={(level) => onChange({ level })}
      />
      <Group title="Kind" choices={kind} name={kindName} picked={search.kind} onPick={(kind) => onChange({ kind })} />
      <fieldset className="filter">
        <legend>Time</legend>
        <DayField label="From" value={search.since} onChange={(since) => onChange({ since })} />
        <DayField label="To" value={search.until} onChange={(until) => onChange({ until })} />
      </fieldset>
      <fieldset className="filter">
        <legend>Origins</legend>
        <label>
          <input
            type="checkbox"
            checked={Number(search.origins ?? 0) > 1}
            onChange={(event) => onChange({ origins: event.target.checked ? "2" : undefined })}
          />
          <span>{originsName(search.origins)}</span>
          <span className="filter-count">{tallies?.several.toLocaleString("en")}</span>
        </label>
      </fieldset>
      <Group
        title="Outlet"
        choices={outlet}
        name={(outlet) => outlet}
        picked={search.outlet}
        onPick={(outlet) => onChange({ outlet })}
      />
      {desk.isLarge && looked > 0 ? (
        <p className="quietly">Numbers are those of the newest {count(looked, "record")}.</p>
      ) : null}
    </form>
  );
}
