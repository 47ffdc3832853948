import { Toast as Base } from "@base-ui/react/toast";
import { useMemo, type ReactNode } from "react";
import type { Failure } from "../../../shared/api/result";
import { kalimatGalat, kit, umum } from "../../../shared/i18n/id";
import { IconAlert, IconBell, IconCircleCheck, IconClose } from "./icons";

export interface ToastText {
  title: string;
  description?: string;
  action?: { label: string; onClick: () => void };
  /** Told when it was closed or acted on. */
  onClose?: () => void;
}

/** A reminder goes by itself: what it stands over is being worked on. */
export const REMINDER_MS = 15_000;

/** Short messages at the foot of the page, read out by screen readers. */
export function useToast(): { done: (text: string | ToastText) => void; remind: (text: ToastText) => void; failed: (text: string | ToastText | Failure) => void; clear: () => void } {
  const { add, close } = Base.useToastManager();
  return useMemo(() => {
    const show = (kind: "baik" | "ingat" | "galat", text: ToastText) =>
      add({
        title: text.title,
        description: text.description,
        type: kind,
        timeout: kind === "ingat" ? REMINDER_MS : kind === "galat" ? 0 : text.action ? 12_000 : 6000,
        priority: kind === "galat" ? "high" : "low",
        ...(text.onClose ? { onClose: text.onClose } : {}),
        ...(text.action ? { actionProps: { children: text.action.label, onClick: text.action.onClick } } : {}),
      });
    return {
      done: (text) => void show("baik", typeof text === "string" ? { title: text } : text),
      remind: (text) => void show("ingat", text),
      failed: (text) => void show("galat", typeof text === "string" ? { title: text } : "code" in text ? failureText(text) : text),
      clear: () => close(),
    };
  }, [add, close]);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport className="toast-rak" aria-label={kit.notifikasi}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]}>
      <Base.Content className="toast__isi">
        {toast.type === "galat" ? <IconAlert size={16} /> : toast.type === "ingat" ? <IconBell size={16} /> : <IconCircleCheck size={16} />}
        <div className="toast__teks">
          <Base.Title className="toast__judul" render={<p />} />
          <Base.Description className="toast__rinci" />
        </div>
        {toast.actionProps ? <Base.Action className="btn btn--kecil btn--aksi" /> : null}
        <Base.Close className="btn btn--ikon btn--kecil" aria-label={umum.tutup}>
          <IconClose size={15} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

function failureText(failure: Failure): ToastText {
  const { judul, rincian } = kalimatGalat(failure);
  return rincian.length > 0 ? { title: judul, description: rincian.join(" ") } : { title: judul };
}
