import { Toast as Base } from "@base-ui/react/toast";
import { createContext, memo, useContext, useState, type ComponentProps, type ReactNode } from "react";
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

interface Toasts {
  done: (text: string | ToastText) => void;
  remind: (text: ToastText) => void;
  failed: (text: string | ToastText | Failure) => void;
  clear: () => void;
}

const ToastsContext = createContext<Toasts | null>(null);

/** Short messages at the foot of the page, read out by screen readers. Who says one is not drawn again by those of others. */
export function useToast(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error("useToast is used under ToastProvider");
  return toasts;
}

function toastsOf({ add, close }: ReturnType<typeof Base.createToastManager>): Toasts {
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
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [{ manager, toasts }] = useState(() => {
    const made = Base.createToastManager();
    return { manager: made, toasts: toastsOf(made) };
  });
  return (
    <Base.Provider limit={4} toastManager={manager}>
      <ToastsContext value={toasts}>{children}</ToastsContext>
      <Base.Portal>
        <Base.Viewport className="toast-rak" aria-label={kit.notifikasi}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  return Base.useToastManager().toasts.map((toast) => <OneToast key={toast.id} toast={toast} />);
}

const OneToast = memo(function OneToast({ toast }: { toast: ComponentProps<typeof Base.Root>["toast"] }) {
  return (
    <Base.Root toast={toast} className="toast" swipeDirection={[]}>
      <div className="toast__isi">
        {toast.type === "galat" ? <IconAlert size={16} /> : toast.type === "ingat" ? <IconBell size={16} /> : <IconCircleCheck size={16} />}
        <div className="toast__teks">
          <Base.Title className="toast__judul" render={<p />} />
          <Base.Description className="toast__rinci" />
        </div>
        {toast.actionProps ? <Base.Action className="btn btn--kecil btn--aksi" /> : null}
        <Base.Close className="btn btn--ikon btn--kecil" aria-label={umum.tutup}>
          <IconClose size={15} />
        </Base.Close>
      </div>
    </Base.Root>
  );
});

function failureText(failure: Failure): ToastText {
  const { judul, rincian } = kalimatGalat(failure);
  return rincian.length > 0 ? { title: judul, description: rincian.join(" ") } : { title: judul };
}
