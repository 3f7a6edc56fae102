/** What a page shows while it loads, when something fails, and when there is nothing. */
import type { ReactNode } from "react";
import { Failure } from "../api.ts";

/** A failure in words: what, why, what to do. */
export function Trouble({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const problem =
    error instanceof Failure
      ? error.problem
      : { title: "Something went wrong", cause: error.message, remedy: "Load the page again." };
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{problem.title}</p>
      <p>
        {problem.cause} {problem.remedy}
      </p>
      {again ? (
        <button type="button" className="button" onClick={again}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Lines that hold the place of a list until it is there. */
export const Waiting = ({ lines = 4 }: { readonly lines?: number }) => (
  <div className="waiting" role="status">
    <span className="hidden">Loading</span>
    {Array.from({ length: lines }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
      <div key={i} className="waiting-line" aria-hidden="true" />
    ))}
  </div>
);

/** Said plainly when there is nothing. */
export const Nothing = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="nothing">
    <p className="nothing-title">{title}</p>
    {children}
  </div>
);
