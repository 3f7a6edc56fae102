/** What stands around every page: the way to skip ahead, the masthead, and the theme. */
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { healthQuery } from "../api.ts";
import { dayInWords } from "../text/dates.ts";
import { count } from "../text/labels.ts";
import { applyTheme, readTheme, type Theme } from "../theme.ts";
import { useFocusOnNavigation } from "./useFocusOnNavigation.ts";

const themes: readonly { readonly value: Theme; readonly name: string }[] = [
  { value: "system", name: "System theme" },
  { value: "light", name: "Light theme" },
  { value: "dark", name: "Dark theme" },
];

function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label className="theme">
      <span className="hidden">Theme</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Extent() {
  const { data } = useQuery(healthQuery);
  if (!data) return null;
  return (
    <p className="extent">
      {count(data.contacts, "contact")} · {count(data.measures, "measure")} · {count(data.reports, "report")}
    </p>
  );
}

/** On paper: where the page stands, and the day. */
function PrintFoot() {
  const address = useRouterState({ select: ({ location: { href } }) => new URL(href, location.origin).href });
  return (
    <p className="print-foot" aria-hidden="true">
      Readout, {address}, {dayInWords(new Date().toISOString().slice(0, 10))}
    </p>
  );
}

/** The frame of all pages. */
export function Shell() {
  useFocusOnNavigation();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the record
      </a>
      <header className="mast">
        <Link to="/" className="wordmark">
          Readout
        </Link>
        <nav className="mast-nav" aria-label="Pages">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            Desk
          </Link>
          <Link to="/reports">Reports</Link>
          <Link to="/table" activeOptions={{ includeSearch: false }}>
            Table
          </Link>
          <Link to="/map" activeOptions={{ includeSearch: false }}>
            Map
          </Link>
          <Link to="/check">Check</Link>
          <Link to="/review">Review</Link>
        </nav>
        <Extent />
        <ThemeSwitch />
      </header>
      <Outlet />
      <PrintFoot />
    </>
  );
}
