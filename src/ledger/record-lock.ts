import type { Query } from "./database.ts";

const LOCK = 7_239_041;

/** Waits until nobody else changes the record, to the end of the transaction: two would wait for each other's rows. */
export const lockRecord = (query: Query): Promise<unknown> => query(`select pg_advisory_xact_lock(${LOCK})`);
