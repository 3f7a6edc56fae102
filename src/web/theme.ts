/** The chosen theme: the system's, light or dark. Kept on this machine only. */
export type Theme = "system" | "light" | "dark";

const key = "theme";

/** The theme chosen last. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Shows the page in `theme` and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}
