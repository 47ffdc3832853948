import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from "react";
import { informasiTeks } from "../../../shared/i18n/informasi";
import { isi, kit } from "../../../shared/i18n/id";
import { IconSearch, Kbd } from "../ui";
import { usePalette, usePaletteOpen, type PaletteCommand } from "./commands";
import { useRights } from "./house";
import { useProcedure } from "./procedures";
import { useFeatureRoutes } from "./routes";

/** Ctrl K: finds any case and runs any command. */
export function Palette() {
  const { setOpen } = usePalette();
  const open = usePaletteOpen();
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="tirai lapis" />
        <Dialog.Popup className="cepat lapis" aria-label={kit.cariJudul}>
          <Finder close={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface Item extends PaletteCommand {
  mono?: boolean;
}
interface Group {
  value: string;
  items: Item[];
}

function Finder({ close }: { close: () => void }) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const { read } = usePalette();
  const routes = useFeatureRoutes();
  const [offered] = useState(read);
  const prevention = useProcedure("kegiatan.cari", { teks: asked }, { enabled: asked.length > 1, keep: true });
  const cases = useProcedure("perkara.cari", { teks: asked }, { enabled: asked.length > 0, keep: true });

  const informations = useProcedure("informasi.cari", { teks: asked }, { enabled: asked.length > 0, keep: true });
  const before: Item[] = asked.length > 0
    ? (informations.data ?? []).map((i) => ({
        id: `informasi-${i.id}`,
        label: i.nomor,
        hint: [i.terlapor, i.instansi, i.peristiwa].filter(Boolean).join(" · "),
        mono: true,
        run: () => void navigate({ to: "/informasi-awal/$informasiId" as string, params: { informasiId: String(i.id) } as never }),
      }))
    : [];

  const found: Item[] = asked.length > 0
    ? (cases.data ?? []).slice(0, 12).map((c) => ({
        id: `perkara-${c.id}`,
        label: c.nomor || c.nomorRegister || c.nomorPenyampaian,
        hint: [c.terlapor, c.instansi, c.peristiwa].filter(Boolean).join(" · "),
        mono: true,
        run: () => void navigate({ to: "/perkara/$perkaraId", params: { perkaraId: String(c.id) } }),
      }))
    : [];
  const activities: Item[] = asked.length > 1
    ? (prevention.data ?? []).map((a) => ({
        id: `${a.jenis}-${a.id}`,
        label: a.judul,
        hint: a.keterangan,
        run: () => void (a.jenis === "kegiatan" ? navigate({ to: "/kegiatan/$kegiatanId", params: { kegiatanId: a.id } }) : navigate({ to: "/deklarasi/$deklarasiId", params: { deklarasiId: a.id } })),
      }))
    : [];
  const mayUse = useRights();
  const pages: Item[] = routes.flatMap((r) => {
    const label = r.command?.label ?? (r.nav ? isi(kit.bukaHalaman, { nama: r.nav.label }) : "");
    return label && !r.path.includes("$") && mayUse(r.command?.needs) ? [{ id: r.path, label, ...(r.command?.key ? { hotkey: r.command.key.toUpperCase() } : {}), run: () => void navigate({ to: r.path }) }] : [];
  });
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const commands = [...offered, ...pages].filter((c) => words.every((w) => `${c.label} ${c.words ?? ""} ${c.hint ?? ""}`.toLowerCase().includes(w)));
  const groups: Group[] = [{ value: kit.cariPerkara, items: found }, { value: informasiTeks.cariJudul, items: before }, { value: kit.cariKegiatan, items: activities }, { value: kit.cariPerintah, items: commands }].filter((g) => g.items.length > 0);
  // Enter pressed before the list is that of the words typed waits for it: what stands there meanwhile belongs to shorter words.
  const stale = text.trim() !== asked || [cases, informations, prevention].some((q) => q.isLoading || (q.isFetching && q.isPlaceholderData));
  const entered = useRef(false);
  const take = (item: Item) => {
    close();
    item.run();
  };
  const takeFirst = useEffectEvent(() => {
    entered.current = false;
    const first = groups[0]?.items[0];
    if (first) take(first);
  });
  useEffect(() => {
    if (entered.current && !stale) takeFirst();
  });
  const status = (cases.isFetching || informations.isFetching) && asked ? kit.cariSibuk : cases.isError && asked ? kit.cariGagal : groups.length === 0 ? (asked ? kit.cariKosong : kit.cariMulai) : "";

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={text}
      onValueChange={(value, details) => {
        entered.current = false;
        if (details.reason !== "item-press") setText(value);
      }}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(item: Item) => item.label}
    >
      <div className="cepat__isian">
        <IconSearch size={18} />
        <Autocomplete.Input
          aria-label={kit.cari}
          placeholder={kit.cari}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(e) => {
            if (e.key !== "Enter" || !stale) return;
            e.preventDefault();
            e.preventBaseUIHandler();
            entered.current = true;
          }}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div className="cepat__daftar">
        <Autocomplete.Status>{status ? <div className="cepat__pesan">{status}</div> : null}</Autocomplete.Status>
        <Autocomplete.List>
          {(group: Group) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className="cepat__judul">{group.value}</Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: Item) => (
                  <Autocomplete.Item
                    key={item.id}
                    value={item}
                    className="cepat__butir"
                    onClick={() => take(item)}
                  >
                    <span className={item.mono ? "mono" : undefined}>{item.label}</span>
                    {item.hint ? <span className="mut">{item.hint}</span> : null}
                    {item.hotkey ? <Kbd>{item.hotkey}</Kbd> : null}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
      <div className="cepat__kaki" aria-hidden="true">
        <span><Kbd>↑</Kbd> <Kbd>↓</Kbd> {kit.cariPilih}</span>
        <span><Kbd>Enter</Kbd> {kit.cariBuka}</span>
      </div>
    </Autocomplete.Root>
  );
}
