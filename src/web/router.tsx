/** The pages and their addresses. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ListFilter } from "./api.ts";
import { DeskPage } from "./pages/DeskPage.tsx";
import { MissingPage } from "./pages/MissingPage.tsx";
import { Shell } from "./parts/Shell.tsx";

/** What the desk's address says: which records, and the words typed into its filter. */
export interface DeskSearch extends Omit<ListFilter, "limit"> {
  readonly q?: string;
  readonly show?: "contacts" | "measures";
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) || undefined : undefined;

function deskSearch(search: Record<string, unknown>): DeskSearch {
  const show = search.show === "contacts" || search.show === "measures" ? search.show : undefined;
  const kept = {
    q: text(search.q),
    show,
    between: text(search.between),
    status: text(search.status),
    level: text(search.level),
    since: text(search.since),
    until: text(search.until),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: MissingPage,
});

const desk = createRoute({ getParentRoute: () => root, path: "/", component: DeskPage, validateSearch: deskSearch });
const contact = createRoute({
  getParentRoute: () => root,
  path: "/contacts/$id",
  component: lazyRouteComponent(() => import("./pages/ContactPage.tsx"), "ContactPage"),
});
const measure = createRoute({
  getParentRoute: () => root,
  path: "/measures/$id",
  component: lazyRouteComponent(() => import("./pages/MeasurePage.tsx"), "MeasurePage"),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  component: lazyRouteComponent(() => import("./pages/ReportsPage.tsx"), "ReportsPage"),
});
const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$id",
  component: lazyRouteComponent(() => import("./pages/ReportPage.tsx"), "ReportPage"),
});

const relation = createRoute({
  getParentRoute: () => root,
  path: "/relation/$a/$b",
  component: lazyRouteComponent(() => import("./pages/RelationPage.tsx"), "RelationPage"),
});
const about = createRoute({
  getParentRoute: () => root,
  path: "/about/$subject/$name",
  component: lazyRouteComponent(() => import("./pages/AboutPage.tsx"), "AboutPage"),
});

const tree = root.addChildren([desk, contact, measure, reports, report, relation, about]);

/** The router of the page. */
export const createPageRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
