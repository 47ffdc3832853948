import { Dialog as Base } from "@base-ui/react/dialog";
import { useState, type ReactNode, type RefObject } from "react";
import type { Result } from "../../../shared/api/result";
import { isian, kit, umum } from "../../../shared/i18n/id";
import { Button, IconButton } from "./button";
import { cx } from "./cx";
import { TextArea } from "./field";
import { focusFirstInvalid } from "./form";
import { IconClose } from "./icons";
import { useToast, type ToastText } from "./toast";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons at its foot; the primary one last. */
  actions?: ReactNode;
  wide?: boolean | undefined;
  /** Where the focus goes first; the first field where absent. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

/** A window over the page: labelled, keeps the focus, Esc closes it. */
export function Dialog({ open, onOpenChange, title, description, actions, wide, initialFocus, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="tirai lapis" />
        <Base.Popup className={cx("dialog lapis", wide && "dialog--lebar")} initialFocus={initialFocus ?? firstField}>
          <div className="dialog__kepala">
            <Base.Title>{title}</Base.Title>
            <Base.Close render={<IconButton size="small" label={umum.tutup} icon={<IconClose size={16} />} />} />
          </div>
          {description ? <Base.Description className="dialog__uraian" render={<div />}>{description}</Base.Description> : null}
          {children}
          {actions ? <div className="dialog__aksi">{actions}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Says what it does, e.g. "Hapus bukti". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  /** Asks for a reason: its label, or true for "Alasan". */
  reason?: boolean | string;
  /** Runs the step. While its promise runs the button is busy; the dialog closes unless it gives false. */
  onConfirm: (reason: string) => void | boolean | Promise<void | boolean>;
  children?: ReactNode;
}

/** Asks before a step that can not be taken back, with its reason where the journal wants one. */
export function ConfirmDialog({ open, onOpenChange, title, description, confirmLabel, cancelLabel = umum.batal, danger, reason, onConfirm, children }: ConfirmDialogProps) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = (next: boolean) => {
    if (!next) {
      setText("");
      setTried(false);
    }
    onOpenChange(next);
  };
  const confirm = async () => {
    setTried(true);
    if (reason && text.trim() === "") {
      focusFirstInvalid(document.querySelector(".dialog"));
      return;
    }
    setBusy(true);
    try {
      if ((await onConfirm(text.trim())) !== false) close(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={() => close(false)}>{cancelLabel}</Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={() => void confirm()}>{confirmLabel}</Button>
        </>
      }
    >
      {children}
      {reason ? <TextArea label={typeof reason === "string" ? reason : kit.alasanLabel} required value={text} onValueChange={setText} error={tried && text.trim() === "" ? isian["wajib"] : undefined} /> : null}
    </Dialog>
  );
}

export interface ConfirmRowProps<R> extends Omit<ConfirmDialogProps, "open" | "onOpenChange" | "title" | "description" | "confirmLabel" | "onConfirm" | "children"> {
  /** What it is about; null while nothing is asked. */
  row: R | null;
  onClose: () => void;
  title: (row: R) => string;
  description?: (row: R) => ReactNode;
  confirmLabel: string | ((row: R) => string);
  run: (row: R, reason: string) => Promise<Result<unknown>>;
  /** Told once it is done. */
  done?: (row: R) => string | ToastText;
}

/** Asks before a step on one row of a list; what the core refuses is told, and the question stays. */
export function ConfirmRow<R>({ row, onClose, title, description, confirmLabel, run, done, ...rest }: ConfirmRowProps<R>) {
  const toast = useToast();
  // While the window fades its words stay.
  const [last, setLast] = useState(row);
  if (row !== null && row !== last) setLast(row);
  return (
    <ConfirmDialog
      {...rest}
      open={row !== null}
      onOpenChange={onClose}
      title={last === null ? "" : title(last)}
      description={last === null ? null : description?.(last)}
      confirmLabel={last === null || typeof confirmLabel === "string" ? String(confirmLabel) : confirmLabel(last)}
      onConfirm={async (reason) => {
        if (row === null) return true;
        const result = await run(row, reason);
        if (!result.ok) toast.failed(result.error);
        else if (done) toast.done(done(row));
        return result.ok;
      }}
    />
  );
}

function firstField(): HTMLElement | true {
  const dialogs = document.querySelectorAll<HTMLElement>(".dialog");
  const field = dialogs[dialogs.length - 1]?.querySelector<HTMLElement>("input:not([type='hidden']):not(:disabled), select, textarea, .dialog__aksi button");
  return field ?? true;
}
