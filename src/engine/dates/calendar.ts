/** Days as `YYYY-MM-DD`, computed in UTC so that no time zone of the machine can shift them. */
export type Day = string;

const MILLISECONDS = 86_400_000;

export const dayOf = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * MILLISECONDS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / MILLISECONDS);

/** First and last day of the month that lies `offset` months from the given one. */
export function monthRange(year: number, month: number, offset = 0): { start: Day; end: Day } {
  const index = year * 12 + (month - 1) + offset;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return { start: dayOf(y, m, 1), end: dayOf(y, m, lastDayOf(y, m)) };
}

/** Monday to Sunday of the week that lies `offset` weeks from the one of `day`. */
export function weekRange(day: Day, offset = 0): { start: Day; end: Day } {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7) + 7 * offset);
  return { start: monday, end: addDays(monday, 6) };
}
