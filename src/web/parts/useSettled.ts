/** A value that changes with every key typed, once it rests: what is asked of a server should not follow each key. */
import { useEffect, useState } from "react";

/** Milliseconds of rest. */
const REST = 200;

/** The value as it was when it last rested. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
