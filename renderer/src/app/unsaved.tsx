import { useBlocker } from "@tanstack/react-router";
import { kit } from "../../../shared/i18n/id";
import { ConfirmDialog } from "../ui";

/** Asks before a page with unsaved fields is left, by a link, by going back or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean | (() => boolean) }) {
  const dirty = () => (typeof when === "function" ? when() : when);
  const blocker = useBlocker({ shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && dirty(), enableBeforeUnload: dirty, withResolver: true });
  return (
    <ConfirmDialog
      open={blocker.status === "blocked"}
      onOpenChange={(open) => {
        if (!open) blocker.reset?.();
      }}
      title={kit.belumDisimpan}
      description={kit.belumDisimpanIsi}
      cancelLabel={kit.tetapDiSini}
      confirmLabel={kit.tinggalkan}
      danger
      onConfirm={() => {
        blocker.proceed?.();
        return false;
      }}
    />
  );
}
