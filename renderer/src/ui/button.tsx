import type { ComponentPropsWithRef, ReactNode } from "react";
import { umum } from "../../../shared/i18n/id";
import { cx } from "./cx";
import { IconLoader } from "./icons";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** One `primary` on a screen; the rest stay quiet. */
  variant?: "primary" | "quiet" | "danger";
  size?: "small" | "normal" | "large";
  /** Shows that the step runs; presses meanwhile are ignored, focus stays. */
  busy?: boolean | undefined;
  /** Why the step cannot be done now: the button stays reachable and reads the reason. */
  blockedBecause?: string | undefined;
  icon?: ReactNode;
  /** A key that presses it, shown at its end. */
  hotkey?: string;
  wide?: boolean;
}

/** A button that says what it does. */
export function Button({ variant = "quiet", size = "normal", busy, blockedBecause, icon, hotkey, wide, className, children, onClick, type = "button", ...rest }: ButtonProps) {
  const held = Boolean(busy) || Boolean(blockedBecause);
  return (
    <button
      type={type}
      className={cx("btn", VARIANT[variant], SIZE[size], wide && "btn--lebar", className)}
      aria-disabled={held || undefined}
      aria-busy={busy || undefined}
      title={blockedBecause}
      onClick={(e) => {
        if (held) e.preventDefault();
        else onClick?.(e);
      }}
      {...rest}
    >
      {busy ? <IconLoader size={15} className="putar" /> : icon}
      {children}
      {blockedBecause ? <span className="sr">. {blockedBecause}</span> : null}
      {busy ? <span className="sr">. {umum.memuat}</span> : null}
      {hotkey ? <kbd aria-hidden="true">{hotkey}</kbd> : null}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> {
  label: string;
  icon: ReactNode;
  size?: "small" | "normal";
}

/** A square button with an icon; its label is its name and its tooltip. */
export function IconButton({ label, icon, size = "normal", className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button type={type} className={cx("btn btn--ikon", SIZE[size], className)} aria-label={label} title={label} {...rest}>
      {icon}
    </button>
  );
}

/** A button that looks like the words around it, underlined. */
export function TextButton({ className, type = "button", ...rest }: ComponentPropsWithRef<"button">) {
  return <button type={type} className={cx("tautan", className)} {...rest} />;
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

const VARIANT = { primary: "btn--utama", quiet: "", danger: "btn--bahaya" };
const SIZE = { small: "btn--kecil", normal: "", large: "btn--besar" };
