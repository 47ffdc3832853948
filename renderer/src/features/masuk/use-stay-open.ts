import { useEffect, useRef } from "react";

/** A window over everything that opens again however it is closed: Esc closes such a window on the second press, whatever the page says. */
export function useStayOpen(): { ref: React.RefObject<HTMLDialogElement | null>; onCancel: (e: { preventDefault: () => void }) => void } {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = ref.current;
    if (!own) return undefined;
    const show = (): void => {
      if (!own.open) own.showModal();
    };
    show();
    own.addEventListener("close", show);
    own.querySelector<HTMLInputElement>("input[type=password]")?.focus();
    return () => own.removeEventListener("close", show);
  }, []);
  return { ref, onCancel: (e) => e.preventDefault() };
}
