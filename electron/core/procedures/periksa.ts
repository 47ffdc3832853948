import type { periksaProcedures } from "../../../shared/api/contract/periksa";
import { may } from "../../../shared/domain/permissions";
import type { Handlers } from "../cx";
import { Refusal } from "../refusal";

const busy = (): never => {
  throw new Refusal("BUSY", { reasons: ["periksa_berjalan"] });
};

export const periksaHandlers: Handlers<keyof typeof periksaProcedures> = {
  "periksa.keadaan": (_, cx) => cx.checks.state(),
  "periksa.berkas": (_, cx) => (cx.checks.start("berkas", cx.actor, null) ? cx.checks.state() : busy()),
  "periksa.jurnal": ({ kode }, cx) => (cx.checks.start("jurnal", cx.actor, kode) ? cx.checks.state() : busy()),
  "periksa.batal"(_, cx) {
    if (cx.checks.state().berjalan && !cx.checks.cancel(cx.actor, may(cx.actor.role, "atur"))) throw new Refusal("FORBIDDEN", { reasons: ["periksa_orang_lain"] });
    return cx.checks.state();
  },
};
