/** Moving between the marks of a timeline by the arrow keys. */

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function spot(mark: SVGGraphicsElement): [number, number] {
  const matrix = mark.transform.baseVal.consolidate()?.matrix;
  return [matrix?.e ?? 0, matrix?.f ?? 0];
}

/** The nearest mark that way: along the row for left and right, in the next row with marks for up and down. */
export function nextMark(svg: SVGSVGElement | null, key: string): SVGElement | null {
  const way = ways[key];
  const here = document.activeElement;
  if (!way || !svg || !(here instanceof SVGGraphicsElement) || !svg.contains(here)) return null;
  const [x, y] = spot(here);
  const [dx, dy] = way;
  const ahead = [...svg.querySelectorAll<SVGGraphicsElement>("[data-mark]")]
    .map((mark) => ({ mark, at: spot(mark) }))
    .filter(({ at }) => (dx ? at[1] === y && (at[0] - x) * dx > 0 : (at[1] - y) * dy > 0));
  const distance = ([ax, ay]: [number, number]): number =>
    dx ? Math.abs(ax - x) : Math.abs(ay - y) * 10_000 + Math.abs(ax - x);
  return ahead.toSorted((a, b) => distance(a.at) - distance(b.at))[0]?.mark ?? null;
}
