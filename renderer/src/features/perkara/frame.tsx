import { useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from "react";
import { penerimaSetempat } from "../../../../shared/domain/daerah";
import type { Dossier, Sesi } from "../../../../shared/schemas/dossier";
import type { LawPack } from "../../../../shared/schemas/law";
import { Loaded, useLawPack, useProcedure, useSession } from "../../app";
import { Skeleton, useToast } from "../../ui";
import { SuratPreviewDialog, type SuratSumber } from "../surat/SuratPreview";
import { CaseContext, coveredName, isCovered, type CaseView, type OpenStep, type StepKey } from "./case";
import { UbahTenggat } from "./OverrideDialog";
import { AntarKelengkapan, BeritahuKelengkapan, CabutLaporan, KirimPelimpahan, PutuskanKajianAwal, Registrasi, TerimaPerbaikan, TetapkanTemuan, TidakDatang, type StepFormProps } from "./langkah-awal";
import { BukaKajian, KirimPenerusan, PutuskanPleno, SelesaiKajian, TerbitkanPenerusan, TerimaPenerusan } from "./langkah-akhir";
import { AntarUndangan, JadwalkanKlarifikasi, KeteranganTambahan, MulaiKajian, TidakHadir, UndangKlarifikasi } from "./langkah-klarifikasi";
import { BahasGakkumdu, UndangGakkumdu } from "./langkah-gakkumdu";
import { UndangPleno } from "./UndanganPleno";
import { TutupPerkara, UmumkanStatus } from "./langkah-status";
import { BeritahuPelapor, CatatProses, CatatTindakLanjut, CoretProses, CoretTindakLanjut, SerahkanBukti, TetapkanDugaan } from "./langkah-tindak-lanjut";

/** Reads one case and gives it to the page, with the forms of its steps and the preview of its documents over it. */
export function CaseFrame({ perkaraId, children }: { perkaraId: number; children: ReactNode }) {
  const sesi = useSession();
  const dossier = useProcedure("perkara.baca", { perkaraId }, { keep: true });
  const pack = useLawPack(dossier.data?.perkara.paketHukum ?? "");
  if (!sesi) return <Skeleton rows={8} />;
  return (
    <Loaded query={dossier} rows={8}>
      {(d) => <Loaded query={pack} rows={8}>{(law) => <Provide key={d.perkara.id} d={d} law={law} sesi={sesi}>{children}</Provide>}</Loaded>}
    </Loaded>
  );
}

function Provide({ d, law, sesi, children }: { d: Dossier; law: LawPack; sesi: Sesi; children: ReactNode }) {
  const { kantor } = sesi;
  const pack = useMemo(() => (kantor ? { ...law, penerima: penerimaSetempat(law.penerima, kantor) } : law), [law, kantor]);
  const [revealed, reveal] = useState(false);
  const [opened, setOpened] = useState<OpenStep | null>(null);
  const { clear: clearMessages } = useToast();
  const [shown, setShown] = useState<{ sumber: SuratSumber; judul: string; rangkap: number | undefined } | null>(null);
  // The tabs are drawn anew when the case is another one, not when a form opens over them.
  const view = useMemo<CaseView>(() => ({
    d,
    sesi,
    pack,
    regime: pack.rezim.find((r) => r.id === d.perkara.rezim),
    revealed,
    reveal,
    nameOf: (who) => {
      const person = typeof who === "string" ? d.pihak.find((p) => p.id === who) : who;
      if (!person) return "";
      // Marks that turn the direction of writing would turn the words around the name too.
      return isCovered(d, person) && !revealed ? coveredName(person) : person.nama.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
    },
    // What was told of the step before would cover the buttons of what opens now.
    open: (step, ref = "") => {
      clearMessages();
      setOpened({ step, ref });
    },
    show: (sumber, judul, rangkap) => {
      clearMessages();
      setShown({ sumber, judul, rangkap });
    },
  }), [d, sesi, pack, revealed, clearMessages]);
  const covered = opened !== null || shown !== null;
  const wasCovered = useRef(false);
  useEffect(() => {
    if (covered) wasCovered.current = true;
    if (covered || !wasCovered.current) return undefined;
    // What had the focus before may be gone with the step that was taken: then it goes to the title.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    }, 200);
    return () => clearTimeout(timer);
  }, [covered]);
  const StepForm = opened ? FORMS[opened.step] : undefined;
  return (
    <CaseContext value={view}>
      {children}
      {StepForm && opened ? <StepForm key={`${opened.step} ${opened.ref}`} about={opened.ref} onClose={() => setOpened(null)} /> : null}
      {shown ? <SuratPreviewDialog open onOpenChange={() => setShown(null)} judul={shown.judul} sumber={shown.sumber} {...(shown.rangkap ? { rangkap: shown.rangkap } : {})} /> : null}
    </CaseContext>
  );
}

/** The form of each step that opens over the page; the rest have a place of their own on a tab. */
const FORMS: Partial<Record<StepKey, ComponentType<StepFormProps>>> = {
  "kajianAwal.putuskan": PutuskanKajianAwal,
  "kelengkapan.beritahukan": BeritahuKelengkapan,
  "kelengkapan.antar": AntarKelengkapan,
  "perbaikan.terima": TerimaPerbaikan,
  "perbaikan.tidakDatang": TidakDatang,
  "laporan.cabut": CabutLaporan,
  "temuan.tetapkan": TetapkanTemuan,
  "registrasi.catat": Registrasi,
  "pelimpahan.kirim": KirimPelimpahan,
  "klarifikasi.jadwalkan": JadwalkanKlarifikasi,
  "klarifikasi.undang": UndangKlarifikasi,
  "klarifikasi.antar": AntarUndangan,
  "klarifikasi.tidakHadir": TidakHadir,
  "keteranganTambahan.putuskan": KeteranganTambahan,
  "kajian.mulai": MulaiKajian,
  "kajian.selesai": SelesaiKajian,
  "kajian.buka": BukaKajian,
  "pleno.undang": UndangPleno,
  "pleno.putuskan": PutuskanPleno,
  "penerusan.terbitkan": TerbitkanPenerusan,
  "penerusan.kirim": KirimPenerusan,
  "penerusan.terima": TerimaPenerusan,
  "status.umumkan": UmumkanStatus,
  "tindakLanjut.catat": CatatTindakLanjut,
  "perkara.tutup": TutupPerkara,
  "gakkumdu.bahas": BahasGakkumdu,
  "gakkumdu.undang": UndangGakkumdu,
  "proses.catat": CatatProses,
  "proses.coret": CoretProses,
  "tindakLanjut.coret": CoretTindakLanjut,
  "tindakLanjut.beritahuPelapor": BeritahuPelapor,
  "laporan.serahkanBukti": SerahkanBukti,
  "dugaan.tetapkan": TetapkanDugaan,
  "tenggat.ubah": UbahTenggat,
};
