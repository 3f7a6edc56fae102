/** The desk's filters: what is chosen stands in the page's address, so that a view can be shared. */
import type { DeskSearch } from "../router.tsx";
import { kindNames, levelNames, measureKindNames, measureStatusNames, statusNames } from "../text/labels.ts";
import { type Entry, tally, values } from "../text/listing.ts";
import { partyName } from "../text/states.ts";
import type { SearchChange } from "./useDesk.ts";

interface FiltersProps {
  readonly entries: readonly Entry[];
  readonly search: DeskSearch;
  readonly onChange: (change: SearchChange) => void;
}

const toggle = (list: string | undefined, value: string): string | undefined => {
  const now = values(list);
  const next = now.includes(value) ? now.filter((v) => v !== value) : [...now, value];
  return next.length ? next.join(",") : undefined;
};

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface GroupProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly picked: readonly string[];
  readonly onToggle: (value: string) => void;
}

function Group({ title, choices, picked, onToggle }: GroupProps) {
  const gone = picked.filter((value) => !choices.some((c) => c.value === value));
  if (choices.length === 0 && gone.length === 0) return null;
  return (
    <fieldset className="filter">
      <legend>{title}</legend>
      {[...choices, ...gone.map((value) => ({ value, name: value, count: 0 }))].map(({ value, name, count }) => (
        <label key={value}>
          <input type="checkbox" checked={picked.includes(value)} onChange={() => onToggle(value)} />
          <span>{name}</span>
          <span className="filter-count">{count.toLocaleString("en")}</span>
        </label>
      ))}
    </fieldset>
  );
}

const statusName = (status: string): string =>
  (statusNames as Record<string, string>)[status] ?? (measureStatusNames as Record<string, string>)[status] ?? status;

const kindName = (kind: string): string =>
  (kindNames as Record<string, string>)[kind] ?? (measureKindNames as Record<string, string>)[kind] ?? kind;

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

/** What can be chosen, with how often it occurs among the lines that the other filters leave. */
export function Filters({ entries, search, onChange }: FiltersProps) {
  const parties = tally(entries.flatMap((e) => e.parties)).slice(0, 12);
  const statuses = tally(entries.map((e) => e.item.status));
  const levels = tally(entries.flatMap((e) => (e.of === "contact" && e.item.level ? [e.item.level] : [])));
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Group
        title="States and bodies"
        choices={parties.map(({ value, count }) => ({ value, count, name: partyName(value) }))}
        picked={values(search.between)}
        onToggle={(value) => onChange({ between: toggle(search.between, value) })}
      />
      <Group
        title="Status"
        choices={statuses.map(({ value, count }) => ({ value, count, name: statusName(value) }))}
        picked={values(search.status)}
        onToggle={(value) => onChange({ status: toggle(search.status, value) })}
      />
      <Group
        title="Level"
        choices={levels.map(({ value, count }) => ({ value, count, name: levelNames[value] }))}
        picked={values(search.level)}
        onToggle={(value) => onChange({ level: toggle(search.level, value) })}
      />
      <Group
        title="Kind"
        choices={tally(entries.map((e) => e.item.kind as string)).map(({ value, count }) => ({
          value,
          count,
          name: kindName(value),
        }))}
        picked={values(search.kind)}
        onToggle={(value) => onChange({ kind: toggle(search.kind, value) })}
      />
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
          <span>Two or more</span>
          <span className="filter-count">
            {entries.filter((e) => e.backing.origins > 1).length.toLocaleString("en")}
          </span>
        </label>
      </fieldset>
      <Group
        title="Outlet"
        choices={tally(entries.flatMap((e) => e.backing.outlets))
          .slice(0, 10)
          .map(({ value, count }) => ({ value, count, name: value }))}
        picked={values(search.outlet)}
        onToggle={(value) => onChange({ outlet: toggle(search.outlet, value) })}
      />
    </form>
  );
}
