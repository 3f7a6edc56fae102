#!/usr/bin/env node
// What `npm start`, `npm test`, `npm run evaluate` and `npm run bench` do first: install and build what is missing or out of date.
// Plain JavaScript without dependencies, since none are there on a fresh machine.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const STAMP = join(ROOT, "dist", ".built");
const SOURCES = ["src", "evaluation", "bench", "tsconfig.json", "package-lock.json"];

const say = (line) => console.error(line);

function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1e9,
    ...options,
  });
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ""}${result.stderr ?? ""}${result.error ? `${result.error.message}\n` : ""}`,
  };
}

function must(step, command, args) {
  say(step);
  const { ok, output } = run(command, args);
  if (ok) return;
  say(output);
  say(`${step}: failed. The lines above say why; the command was: ${command} ${args.join(" ")}`);
  process.exit(1);
}

const modified = (path) => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => modified(join(path, name))));
};

function install() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && modified(installed) >= modified(join(ROOT, "package-lock.json"))) return;
  must("installing packages", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

function build() {
  const newest = Math.max(
    ...SOURCES.filter((source) => existsSync(join(ROOT, source))).map((source) => modified(join(ROOT, source))),
  );
  if (existsSync(STAMP) && Number(readFileSync(STAMP, "utf8")) >= newest) return;
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  must("building the program", "npx", ["--no-install", "tsc", "-p", "tsconfig.json"]);
  must("building the page", "npx", ["--no-install", "vite", "build", "src/web", "--logLevel", "warn"]);
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(STAMP, String(newest));
}

/** Runs a program of the checkout in this terminal; signals reach it, its status becomes ours. */
function become(args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}

const MISSING = [
  ["/usr/bin/chromium", "the browser tests", "chromium"],
  ["/usr/lib/postgresql", "the tests of the PostgreSQL ledger", "postgresql"],
];

function test() {
  for (const [path, what, name] of MISSING) {
    if (!existsSync(path)) say(`${what} are skipped: Debian's ${name} is missing (apt-get install ${name})`);
  }
  const checks = [
    ["type check", "npm", ["run", "-s", "typecheck"]],
    ["lint and format", "npx", ["--no-install", "biome", "check", "--error-on-warnings", "."]],
    ["unused code", "npx", ["--no-install", "knip"]],
  ];
  let passed = 0;
  let failed = 0;
  for (const [name, command, args] of checks) {
    const { ok, output } = run(command, args);
    say(`${ok ? "passed" : "FAILED"}  ${name}`);
    if (!ok) say(output.slice(-8000));
    if (ok) passed += 1;
    else failed += 1;
  }
  const report = join(ROOT, "dist", "test-report.json");
  rmSync(report, { force: true });
  spawnSync(
    "npx",
    ["--no-install", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] },
  );
  const results = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  if (!results) failed += 1;
  const suites = results
    ? results.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length
    : 0;
  passed += results?.numPassedTests ?? 0;
  failed += (results?.numFailedTests ?? 0) + suites;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(failed > 0 ? 1 : 0);
}

const [task, ...rest] = process.argv.slice(2);
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  say(`Readout needs Node 20 or later; this is ${process.version}.`);
  process.exit(1);
}
install();
build();
if (task === "start") become([join(ROOT, "bin", "readout.mjs"), "serve", "--samples", ...rest]);
else if (task === "evaluate") become([join(ROOT, "dist", "evaluation", "main.js"), ...rest]);
else if (task === "bench") become([join(ROOT, "dist", "bench", "main.js"), ...rest]);
else if (task === "test") test();
else {
  say("usage: node bin/setup.mjs start | test | evaluate | bench [arguments]");
  process.exit(2);
}
