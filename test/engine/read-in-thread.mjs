import { parentPort, workerData } from "node:worker_threads";
import { readAll } from "./read-all.mjs";

parentPort.postMessage(await readAll(workerData));
