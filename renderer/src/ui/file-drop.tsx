import { useEffect, useEffectEvent, useId, useRef, useState, type DragEvent } from "react";
import { ukuran } from "../../../shared/i18n/format";
import { isi, kit } from "../../../shared/i18n/id";
import { IconButton, Kbd, TextButton } from "./button";
import { Badge } from "./badge";
import { FieldError } from "./field";
import { IconClose, IconRetry } from "./icons";
import { useNow } from "./now";

/** A file on its way into the evidence folder. */
export interface FileRow {
  id: string;
  name: string;
  size: number;
  state: "waiting" | "sending" | "done" | "failed";
  /** Bytes sent so far. */
  sent?: number;
  error?: string | undefined;
}

export interface FileDropProps {
  label: string;
  rows?: readonly FileRow[];
  onFiles: (files: File[]) => void;
  onCancel?: (id: string) => void;
  onRemove?: (id: string) => void;
  onRetry?: (id: string) => void;
  /** As the input's accept attribute. */
  accept?: string;
  multiple?: boolean;
  error?: string | undefined;
  hint?: string;
  disabled?: boolean;
}

/** Takes files by dropping, pasting a screenshot anywhere on the page, or choosing; shows how each gets on. */
export function FileDrop({ label, rows = [], onFiles, onCancel, onRemove, onRetry, accept, multiple = true, error, hint, disabled }: FileDropProps) {
  const base = useId();
  const now = useNow();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  // A screenshot is no answer where a table or a text is asked for.
  const pastes = accept === undefined || accept.includes("image");
  const take = (files: File[]) => {
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const onPaste = useEffectEvent((e: ClipboardEvent) => {
    const files = [...(e.clipboardData?.files ?? [])];
    if (files.length === 0 || !pastes) return;
    e.preventDefault();
    const { tanggal, jam, detik } = now.read();
    const stamp = `${tanggal} ${jam.replace(":", ".")}.${detik}`;
    take(files.map((f, i) => (f.name === "image.png" || f.name === "" ? new File([f], `tangkapan-layar ${stamp}${i ? ` (${i + 1})` : ""}.png`, { type: f.type }) : f)));
  });
  useEffect(() => {
    const listener = (e: ClipboardEvent) => onPaste(e);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
  const onDrop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    take([...e.dataTransfer.files]);
  };
  return (
    <fieldset className="berkas" aria-describedby={error ? `${base}-galat` : undefined}>
      <legend className="sr">{label}</legend>
      {rows.length > 0 ? (
        <ul className="berkas__daftar">
          {rows.map((row) => (
            <li key={row.id}>
              <span className="berkas__nama">{row.name}</span>
              <span className="mono mut">{ukuran(row.size)}</span>
              {row.state === "sending" ? <progress value={row.sent ?? 0} max={row.size || 1} aria-label={row.name} /> : <Badge tone={STATE[row.state].tone} done={row.state === "done"}>{STATE[row.state].word}</Badge>}
              {row.state === "failed" && onRetry ? <IconButton size="small" label={isi(kit.berkasUlang, { nama: row.name })} icon={<IconRetry size={15} />} onClick={() => onRetry(row.id)} /> : null}
              {(row.state === "waiting" || row.state === "sending") && onCancel ? <IconButton size="small" label={isi(kit.berkasBatal, { nama: row.name })} icon={<IconClose size={15} />} onClick={() => onCancel(row.id)} /> : null}
              {(row.state === "done" || row.state === "failed") && onRemove ? <IconButton size="small" label={isi(kit.berkasHapus, { nama: row.name })} icon={<IconClose size={15} />} onClick={() => onRemove(row.id)} /> : null}
              {row.error ? <span className="berkas__galat" role="alert">{row.error}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div
        className="berkas__tempat"
        data-di-atas={over ? "" : undefined}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span>
          {pastes ? <>{kit.berkasTarik} <Kbd>Ctrl V</Kbd></> : kit.berkasTarik.split(",")[0]}
          {kit.berkasAtau}
        </span>
        <TextButton disabled={disabled} onClick={() => input.current?.click()}>{kit.berkasPilih}</TextButton>
        <input
          ref={input}
          type="file"
          hidden
          multiple={multiple}
          accept={accept}
          aria-label={label}
          onChange={(e) => {
            take([...(e.target.files ?? [])]);
            e.target.value = "";
          }}
        />
      </div>
      <FieldError id={`${base}-galat`} error={error} />
      {hint ? <div className="isian__petunjuk">{hint}</div> : null}
    </fieldset>
  );
}

const STATE = {
  waiting: { tone: "netral", word: kit.berkasMenunggu },
  sending: { tone: "netral", word: kit.berkasMenunggu },
  done: { tone: "tenang", word: kit.berkasSelesai },
  failed: { tone: "lewat", word: kit.berkasGagal },
} as const;
