/** What the window's process tells the core's process. A port comes beside `port`. */
export type ToCoreProcess = { type: "port" } | { type: "close" };

/** What the core's process tells the window's. `reason` is a sentence for the person at the screen. */
export type FromCoreProcess = { type: "ready" } | { type: "failed"; reason: string } | { type: "rehearsal" };
