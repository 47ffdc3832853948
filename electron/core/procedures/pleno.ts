import { quorum } from "../../../shared/domain/case-state";
import type { PlenoInput } from "../../../shared/schemas/penanganan";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import { notInFuture } from "./cases";

/** What every plenary meeting must be: chaired by someone present, votes as many as people, a reason where the quorum is missing. */
export function checkPleno(cx: Cx, input: PlenoInput): void {
  const q = quorum(input.hadir, cx.kantor().kuorum);
  if (!q.terpenuhi && input.alasanTanpaKuorum.trim() === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "pleno.alasanTanpaKuorum", code: "kuorum_tidak_terpenuhi", params: { hadir: q.hadir, perlu: q.perlu } }] });
  if (!input.hadir.some((h) => h.pejabatId === input.pimpinanId && h.hadir)) throw new Refusal("BAD_INPUT", { fields: [{ path: "pleno.pimpinanId", code: "pimpinan_tidak_hadir" }] });
  if (input.cara === "suara_terbanyak" && input.suara.setuju + input.suara.tidak + input.suara.abstain !== q.hadir) throw new Refusal("BAD_INPUT", { fields: [{ path: "pleno.suara.setuju", code: "suara_tidak_sama_dengan_hadir", params: { hadir: q.hadir } }] });
  notInFuture(cx, input.waktu, "pleno.waktu");
}
