/** The shapes that carry status. Colour never does; the word always stands beside or in the accessible name. */
import type { ReactNode } from "react";
import type { ContactStatus, MeasureStatus } from "../../engine/types.ts";
import { measureStatusNames, statusNames } from "../text/labels.ts";

const ring = <circle cx="8" cy="8" r="5.25" fill="none" />;
const crossed = <path d="M4.3 11.7 11.7 4.3" />;
const square = <rect x="3.25" y="3.25" width="9.5" height="9.5" fill="none" />;

export const contactShapes: Readonly<Record<ContactStatus, ReactNode>> = {
  held: <circle cx="8" cy="8" r="6" className="filled" />,
  ongoing: (
    <>
      {ring}
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" className="filled" />
    </>
  ),
  planned: ring,
  postponed: (
    <>
      <circle cx="5" cy="8" r="3.6" fill="none" />
      <path d="M9.4 8h5.4M12.6 5.6 15 8l-2.4 2.4" fill="none" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      {crossed}
    </>
  ),
  refused: (
    <>
      {ring}
      {crossed}
      <path d="M4.3 4.3 11.7 11.7" />
    </>
  ),
  denied: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" />,
};

export const measureShapes: Readonly<Record<MeasureStatus, ReactNode>> = {
  done: <rect x="2.75" y="2.75" width="10.5" height="10.5" className="filled" />,
  announced: square,
  threatened: <rect x="3.25" y="3.25" width="9.5" height="9.5" fill="none" strokeDasharray="2.4 1.6" />,
  demanded: (
    <>
      {square}
      <path d="M8 5.2v3.4M8 10.3v.6" />
    </>
  ),
  reversed: (
    <>
      {square}
      {crossed}
    </>
  ),
  denied: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" />,
};

const drawn = (shape: ReactNode): ReactNode => (
  <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {shape}
  </svg>
);

/** A contact's status as shape and word. */
export const ContactStatusMark = ({ status }: { readonly status: ContactStatus }) => (
  <span className="status">
    {drawn(contactShapes[status])} {statusNames[status]}
  </span>
);

/** A measure's status as shape and word. */
export const MeasureStatusMark = ({ status }: { readonly status: MeasureStatus }) => (
  <span className="status">
    {drawn(measureShapes[status])} {measureStatusNames[status]}
  </span>
);

/** The bare shape, where the word stands elsewhere. */
export const ContactShape = ({ status }: { readonly status: ContactStatus }) => drawn(contactShapes[status]);

/** The bare shape of a measure's status. */
export const MeasureShape = ({ status }: { readonly status: MeasureStatus }) => drawn(measureShapes[status]);
