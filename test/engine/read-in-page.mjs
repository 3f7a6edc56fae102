import { readAll } from "./read-all.mjs";

globalThis.readAll = async (given) =>
  readAll({ ...given, model: await (await fetch("/models/english.bin")).arrayBuffer() });
