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
  /** The column by which the table is sorted; "-" before it turns the order round. */
  readonly sort?: string;
  /** The place whose contacts the map lists. */
  readonly at?: string;
  readonly kind?: string;
  readonly outlet?: string;
  /** Only what so many independent origins tell. */
  readonly origins?: string;
  /** Only what came in since the last visit. */
  readonly fresh?: "yes";
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) || undefined : undefined;

const deskWords = [
  "q",
  "between",
  "status",
  "level",
  "kind",
  "outlet",
  "origins",
  "since",
  "until",
  "sort",
  "at",
] as const;

function deskSearch(search: Record<string, unknown>): DeskSearch {
  const words = deskWords.flatMap((key) => (text(search[key]) ? [[key, text(search[key])]] : []));
  return {
    ...Object.fromEntries(words),
    ...(search.fresh === "yes" ? { fresh: "yes" } : {}),
  };
}

/** What is asked of the record, as the address says it. */
export interface CheckSearch {
  readonly between?: string;
  readonly assertion?: "any" | "first" | "highest" | "count";
  readonly count?: string;
  readonly level?: string;
  readonly kinds?: string;
  readonly country?: string;
  readonly since?: string;
  readonly until?: string;
}

const asked = ["between", "assertion", "count", "level", "kinds", "country", "since", "until"] as const;

const checkSearch = (search: Record<string, unknown>): CheckSearch =>
  Object.fromEntries(asked.flatMap((key) => (text(search[key]) ? [[key, text(search[key])]] : [])));

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

const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  component: lazyRouteComponent(() => import("./pages/ReviewPage.tsx"), "ReviewPage"),
});
const check = createRoute({
  getParentRoute: () => root,
  path: "/check",
  component: lazyRouteComponent(() => import("./pages/CheckPage.tsx"), "CheckPage"),
  validateSearch: checkSearch,
});
const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  component: lazyRouteComponent(() => import("./pages/MapPage.tsx"), "MapPage"),
  validateSearch: deskSearch,
});
const table = createRoute({
  getParentRoute: () => root,
  path: "/table",
  component: lazyRouteComponent(() => import("./pages/TablePage.tsx"), "TablePage"),
  validateSearch: deskSearch,
});

const tree = root.addChildren([desk, contact, measure, reports, report, relation, about, review, check, table, map]);

/** The router of the page. */
export const createPageRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
