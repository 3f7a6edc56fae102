/** The box that takes a report: pasted, typed, picked or dropped anywhere on the page. */
import { Link } from "@tanstack/react-router";
import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import type { Particulars } from "../api.ts";
import { Trouble } from "./Trouble.tsx";
import type { OnTheDesk } from "./useReading.ts";

/** Takes files dropped anywhere on the page; true while one hovers over it. */
function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      take.current(file);
    };
    document.addEventListener("dragover", hold);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hold);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}

const fields: readonly { readonly key: keyof Particulars; readonly name: string; readonly type: string }[] = [
  { key: "outlet", name: "Outlet", type: "text" },
  { key: "publishedAt", name: "Published on", type: "date" },
  { key: "title", name: "Headline", type: "text" },
  { key: "url", name: "Address", type: "url" },
];

function ParticularFields({ desk }: { readonly desk: OnTheDesk }) {
  return (
    <fieldset className="particulars">
      <legend className="hidden">Particulars of the report</legend>
      {fields.map(({ key, name, type }) => (
        <label key={key}>
          <span>{name}</span>
          <input
            className="field"
            type={type}
            value={desk.particulars[key] ?? ""}
            onChange={(event) => desk.setParticulars({ ...desk.particulars, [key]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ desk }: { readonly desk: OnTheDesk }) {
  if (desk.added) {
    return (
      <p className="box-outcome" role="status">
        {desk.added.added ? "Added to the record." : "The record has this report already."}{" "}
        <Link to="/reports/$id" params={{ id: desk.added.id }} className="link">
          Open it there
        </Link>
      </p>
    );
  }
  return (
    <p className="box-outcome" role="status">
      {desk.getting ? "Getting the page …" : desk.reading ? "Reading …" : desk.answer ? "Read, not stored." : ""}
    </p>
  );
}

/** What comes next: getting the page whose address it is, or keeping what was read. */
const MainButton = ({ desk }: { readonly desk: OnTheDesk }) =>
  desk.isAddress ? (
    <button type="button" className="button main" onClick={desk.get} disabled={desk.getting}>
      Get and read it
    </button>
  ) : (
    <button
      type="button"
      className="button main"
      onClick={desk.add}
      disabled={!desk.answer || desk.adding || desk.added !== null}
    >
      Add to the record
    </button>
  );

/** The box, with the text in it, the report's particulars and what can be done with it. */
export function ReadBox({ desk }: { readonly desk: OnTheDesk }) {
  const over = useDrop(desk.setFile);
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const filled = desk.text !== "" || desk.file !== null;
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) desk.setFile(file);
    event.target.value = "";
  };
  return (
    <section className="box" data-filled={filled} data-over={over} aria-label="Read a report">
      {desk.file ? (
        <p className="box-file">{desk.file.name}</p>
      ) : (
        <>
          <label htmlFor={id} className="hidden">
            Report to read
          </label>
          <textarea
            id={id}
            className="box-text"
            rows={filled && !desk.isAddress ? 5 : 1}
            placeholder="Paste a report or its address, or drop a file"
            value={desk.text}
            spellCheck={false}
            onChange={(event) => desk.setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !desk.isAddress) return;
              event.preventDefault();
              desk.get();
            }}
          />
        </>
      )}
      {filled && !desk.isAddress ? <ParticularFields desk={desk} /> : null}
      <div className="box-bar">
        {filled ? (
          <>
            <MainButton desk={desk} />
            <button type="button" className="button" onClick={desk.clear}>
              Put away
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => picker.current?.click()}>
            Choose a file
          </button>
        )}
        <Outcome desk={desk} />
      </div>
      <input ref={picker} type="file" hidden onChange={pick} accept=".txt,.html,.htm,.md,text/*" data-picker />
      {desk.error ? <Trouble error={desk.error} /> : null}
    </section>
  );
}
