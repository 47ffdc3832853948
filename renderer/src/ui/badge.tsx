import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { kit, umum } from "../../../shared/i18n/id";
import { IconAlert, IconCircle, IconCircleCheck, IconClock, IconInfo, IconLock } from "./icons";

export type BadgeTone = "lewat" | "dekat" | "tenang" | "rahasia" | "netral";

/** A state in a word, with the icon of its tone. `icon={null}` leaves the icon out, `done` shows a tick. */
export function Badge({ tone = "netral", icon, done, children }: { tone?: BadgeTone; icon?: ReactNode; done?: boolean; children: ReactNode }) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon === undefined ? (done ? <IconCircleCheck size={13} /> : ICON[tone]) : icon}
      <span>{children}</span>
    </span>
  );
}

export type Urgency = "lewat" | "hari_ini" | "dekat" | "tenang";

/** When something is due, in words. */
export function DeadlineBadge({ urgency, text }: { urgency: Urgency; text: string }) {
  return <Badge tone={urgency === "hari_ini" ? "dekat" : urgency}>{text}</Badge>;
}

/** Where a case stands. `closed` marks the end of the road. */
export function StageBadge({ text, closed }: { text: string; closed?: boolean }) {
  return <Badge icon={closed ? <IconCircleCheck size={13} /> : null}>{text}</Badge>;
}

/** Marks a rule that rests on memory; pressing it tells the source. */
export function Unverified({ source, children }: { source: ReactNode; children?: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="badge badge--netral" openOnHover delay={250}>
        <IconInfo size={13} />
        <span>{children ?? umum.belumDiverifikasi}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="lapis">
          <Popover.Popup className="apung">
            <Popover.Title>{kit.sumber}</Popover.Title>
            <Popover.Description render={<div />}>{source}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const ICON: Record<BadgeTone, ReactNode> = {
  lewat: <IconAlert size={13} strokeWidth={2.5} />,
  dekat: <IconClock size={13} strokeWidth={2.25} />,
  tenang: <IconCircle size={11} strokeWidth={2.5} />,
  rahasia: <IconLock size={12} strokeWidth={2.25} />,
  netral: null,
};
