// The embedded database in a thread of its own: PGlite blocks the thread that it runs in.
// Plain JavaScript, so that the same file serves the built program and the tests.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const opened = PGlite.create({ dataDir: workerData.folder });

parentPort.on("message", async ({ id, sql, params, close }) => {
  try {
    const database = await opened;
    if (close) {
      await database.close();
      parentPort.postMessage({ id, rows: [] });
      return;
    }
    const rows =
      params === undefined ? ((await database.exec(sql)).at(-1)?.rows ?? []) : (await database.query(sql, params)).rows;
    parentPort.postMessage({ id, rows });
  } catch (error) {
    // After these PostgreSQL ends its process; PGlite goes on, and its next query never returns.
    const fatal = error?.severity === "PANIC" || error?.severity === "FATAL";
    parentPort.postMessage({ id, error: { message: String(error?.message ?? error), code: error?.code, fatal } });
  }
});
