// What cannot wait for the page's code: the chosen theme, before the first paint, and the newest records.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off: then the system's theme stands.
}
if (/^\/(table|map)?$/.test(location.pathname)) {
  const paths = ["contacts", "measures"].map((what) => `/api/${what}?limit=50`);
  // api.ts takes the answers from here when it asks for the same.
  globalThis.asked = new Map(paths.map((path) => [path, fetch(path)]));
  // Who takes a failed answer says so on the page.
  for (const answer of globalThis.asked.values()) answer.catch(() => undefined);
}
