import { useSyncExternalStore } from "react";

/** True where the page has one column: small screens and 150 %. The same width as in the kit's styles. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}

const query = window.matchMedia("(max-width: 1100px)");

function subscribe(listener: () => void): () => void {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
