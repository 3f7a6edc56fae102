import { type Command, InvalidArgumentError, Option } from "commander";
import envPaths from "env-paths";

/** Options of every command that opens the ledger. */
export interface LedgerOptions {
  readonly data: string;
  readonly database?: string;
}

export const withLedger = (command: Command): Command =>
  command
    .option("--data <dir>", "folder of the ledger", envPaths("readout", { suffix: "" }).data)
    .addOption(
      new Option("--database <url>", "a PostgreSQL database instead of the embedded one, postgres://…").env(
        "READOUT_DATABASE",
      ),
    );

/** A day as YYYY-MM-DD that exists. */
export function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value)) {
    throw new InvalidArgumentError("A day is written YYYY-MM-DD, for instance 2022-12-09.");
  }
  return value;
}

export function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("A whole number from 1 is needed.");
  return number;
}

export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return number;
}

/** State codes separated by commas: "RUS,USA". */
export function codes(value: string): string[] {
  const list = value
    .split(",")
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== "");
  if (list.length === 0) throw new InvalidArgumentError("Give codes separated by commas, for instance RUS,USA.");
  return list;
}

/** One of the given words, or several separated by commas. */
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: string): T[] =>
    value.split(",").map((item) => {
      const word = words.find((w) => w === item.trim());
      if (!word) throw new InvalidArgumentError(`It is one of: ${words.join(", ")}.`);
      return word;
    });
