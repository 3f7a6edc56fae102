import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/desk.css";
import "./styles/record.css";
import "./styles/words.css";
import "./styles/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Failure } from "./api.ts";
import { createPageRouter } from "./router.tsx";

/** What the server refuses with a reason it refuses again; only an answer that did not come is asked for once more. */
const again = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof Failure && error.problem.status >= 400 && error.problem.status < 500);

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: again, refetchOnWindowFocus: true } },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createPageRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
);
