import { ipcRenderer } from "electron";

/** The page's own window, as far as a preload needs it. */
declare const window: { postMessage(message: unknown, origin: string, ports: readonly unknown[]): void };
declare const location: { origin: string };

// Hands the page its port to the core, and nothing else.
ipcRenderer.on("netra:port", (event) => {
  window.postMessage({ netra: "port" }, location.origin, event.ports);
});
