import { Navigate } from "@tanstack/react-router";
import { kelolaHukum as t } from "../../../../shared/i18n/hukum";
import { Tabs } from "../../ui";
import { PaketHukum } from "./PaketHukum";
import { RiwayatHukum } from "./Riwayat";
import { TargetKantor } from "./TargetKantor";
import "./hukum.css";

/** The law's own places inside the settings: what it says, what the office did to it, its versions, the office's targets. */
export function BagianHukum() {
  const at = (anak: string) => ({ to: "/pengaturan/$bagian/$anak", params: { bagian: "hukum", anak } });
  return (
    <div className="hukum-tab">
      <Tabs
        label={t.tab}
        tabs={[
          { label: t.isi, to: "/pengaturan/$bagian", params: { bagian: "hukum" }, exact: true },
          { label: t.riwayat, ...at("riwayat") },
          { label: t.paket, ...at("paket") },
          { label: t.target, ...at("target") },
        ]}
      />
    </div>
  );
}

export function HukumLain({ anak }: { anak: string }) {
  if (anak === "riwayat") return <RiwayatHukum />;
  if (anak === "paket") return <PaketHukum />;
  if (anak === "target") return <TargetKantor />;
  return <Navigate to="/pengaturan/$bagian" params={{ bagian: "hukum" }} replace />;
}
