/** Where the focus goes when the page changes: into the new page; back to the line from which one left it. */
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

const linkTo = (href: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#main a[href="${CSS.escape(href)}"]`);

/** A screen reader tells that the page has changed, and who goes back by keyboard goes on from where he was. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  /** By the address of a page, the link through which it was left. */
  const left = useRef(new Map<string, string>());
  const goesBack = useRef(false);
  useEffect(() => {
    const stopHistory = router.history.subscribe(({ action }) => {
      goesBack.current = action.type === "BACK";
    });
    const stopLeaving = router.subscribe("onBeforeNavigate", ({ fromLocation, pathChanged }) => {
      const link = document.activeElement?.closest("#main a")?.getAttribute("href");
      if (fromLocation && pathChanged && link) left.current.set(fromLocation.href, link);
    });
    const stopRendered = router.subscribe("onRendered", ({ fromLocation, toLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return;
      const link = goesBack.current ? left.current.get(toLocation.href) : undefined;
      const target = (link && linkTo(link)) || document.getElementById("main");
      target?.focus({ preventScroll: true });
    });
    return () => {
      stopHistory();
      stopLeaving();
      stopRendered();
    };
  }, [router]);
}
