/** The desk's search: filters as one types, and suggests people, states, places, topics and outlets to go to. */
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { listed } from "../text/listing.ts";
import type { Suggestion } from "../text/suggestions.ts";
import type { SearchChange } from "./useDesk.ts";
import { useSuggestions } from "./useSuggestions.ts";

const kinds: Readonly<Record<Suggestion["kind"], string>> = {
  person: "Person",
  state: "State or body",
  place: "Place",
  topic: "Topic",
  outlet: "Outlet",
  relation: "Relation",
};

interface SearchFieldProps {
  readonly typed: string;
  readonly onType: (words: string) => void;
  readonly onChange: (change: SearchChange) => void;
}

/** An outlet has no page: what its reports tell of is listed where one is. */
function useGo({ onType, onChange }: SearchFieldProps): (suggestion: Suggestion) => void {
  const navigate = useNavigate();
  return ({ kind, name }) => {
    const [a = "", b = ""] = name.split(" ");
    if (kind === "outlet") {
      onType("");
      onChange({ outlet: listed([name]) });
    } else if (kind === "relation") void navigate({ to: "/relation/$a/$b", params: { a, b } });
    else void navigate({ to: "/about/$subject/$name", params: { subject: kind, name } });
  };
}

/** A combobox; without a choice the words only filter. */
export function SearchField(props: SearchFieldProps) {
  const { typed, onType } = props;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const go = useGo(props);
  const suggestions = useSuggestions(typed);
  const shown = open && suggestions.length > 0;
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      // What is not there yet opens when it comes.
      setOpen(true);
      if (suggestions.length) setAt((now) => (now + step + suggestions.length + 1) % (suggestions.length + 1));
    } else if (event.key === "Enter" && shown && suggestions[at]) go(suggestions[at]);
    else if (event.key === "Escape" && shown) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-field">
      <label className="hidden" htmlFor="find">
        Search the record
      </label>
      <input
        id="find"
        className="field"
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `suggestion-${at}` : undefined}
        autoComplete="off"
        placeholder="Search by person, state, place, topic, word"
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
      />
      <div id="suggestions" role="listbox" aria-label="Go to" className="suggestions" hidden={!shown}>
        {suggestions.map((suggestion, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow keys and Enter do it
          <div
            key={`${suggestion.kind}:${suggestion.name}`}
            id={`suggestion-${i}`}
            role="option"
            aria-selected={i === at}
            className="suggestion"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(suggestion)}
          >
            <span>{suggestion.label}</span>
            <span className="quietly">
              {kinds[suggestion.kind]} · {suggestion.count.toLocaleString("en")}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
