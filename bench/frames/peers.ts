/** What the desk's pages are held beside: ten thousand rows as plain HTML, and a page with nothing on it. */

const cells = (row: number): string =>
  [
    "9 December 2022",
    "Held",
    "Russia, United States",
    "Meeting",
    "Minister",
    "Istanbul",
    "Anna Ivanova",
    "visas",
    row,
    1,
  ]
    .map((text) => `<td>${text}</td>`)
    .join("");

const head = `<tr>${Array.from({ length: 10 }, (_, i) => `<th><button type="button" class="sort">${i}</button></th>`).join("")}</tr>`;

const plainTable = (rows: number): string =>
  `<div class="table" style="height: 90vh; overflow: auto"><table>${head}${Array.from({ length: rows }, (_, i) => `<tr>${cells(i)}</tr>`).join("")}</table></div>`;

const nothing = (): string =>
  `<div class="timeline-box"><svg width="900" height="500"></svg></div><div class="brush-handles" style="height: 24px"></div>`;

/** The plain pages. */
export const peers: Readonly<Record<"table" | "nothing", (rows: number) => string>> = { table: plainTable, nothing };
