import { FOLLOW_EVENTS, followFacts } from "../../../shared/domain/follow-up";
import type { Cx } from "../cx";
import { loadCase } from "./cases";

/** Counts the facts after the forwardings anew from the rows that stand. */
export function keepFollowFacts(cx: Cx, perkaraId: number): void {
  const file = loadCase(cx, perkaraId);
  for (const old of file.fakta) if (FOLLOW_EVENTS.includes(old.kejadian)) cx.store.perkara.removeFakta(perkaraId, old.kejadian, old.ref);
  for (const fact of followFacts(file)) cx.store.perkara.putFakta(perkaraId, fact);
}
