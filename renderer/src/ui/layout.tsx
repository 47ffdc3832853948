import { Link } from "@tanstack/react-router";
import { useEffect, useId, type ReactNode } from "react";
import { isi, kit, umum } from "../../../shared/i18n/id";
import { cx } from "./cx";
import { IconAlert, IconCircleCheck, IconInfo, IconTriangle } from "./icons";

/** Title of a page with its badges and actions. The document's title and the focus after navigation follow it. */
export function PageTitle({ title, mono, badges, actions, children }: { title: string; mono?: boolean; badges?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${umum.aplikasi}`;
  }, [title]);
  return (
    <div>
      <div className="judul">
        <h1 tabIndex={-1} className={mono ? "mono" : undefined}>{title}</h1>
        {badges}
        {actions ? <div className="judul__aksi">{actions}</div> : null}
      </div>
      {children ? <div className="judul__anak">{children}</div> : null}
    </div>
  );
}

/** What stands beside the work. */
export function Card({ title, actions, children, className, id }: { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string; id?: string }) {
  const own = useId();
  const titleId = id ? `${id}-judul` : own;
  return (
    <section id={id} className={cx("kartu", className)} aria-labelledby={title ? titleId : undefined}>
      {title || actions ? (
        <div className="kartu__kepala">
          {title ? <h2 id={titleId} tabIndex={-1}>{title}</h2> : null}
          {actions ? <div className="kartu__aksi">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

export interface RailStep {
  label: string;
  /** What happened there, or how far it is. */
  note?: string | undefined;
  state: "done" | "now" | "later";
}

/** The road of a case and where it stands. */
export function Rail({ steps, label }: { steps: RailStep[]; label: string }) {
  return (
    <ol className="rel" aria-label={label}>
      {steps.map((s) => (
        <li key={s.label} className={RAIL[s.state]} aria-current={s.state === "now" ? "step" : undefined}>
          {s.label}
          <span className="sr">, {RAIL_WORD[s.state]}</span>
          {s.note ? <small>{s.note}</small> : null}
        </li>
      ))}
    </ol>
  );
}

export interface TabLink {
  label: string;
  to: string;
  params?: Record<string, string>;
  count?: number | undefined;
  /** Only the exact address counts as the current one. */
  exact?: boolean;
}

/** Tabs that are addresses: each can be opened, reloaded and gone back from. */
export function Tabs({ tabs, label }: { tabs: TabLink[]; label: string }) {
  return (
    <nav className="tab" aria-label={label} data-keep-focus>
      {tabs.map((t) => (
        <Link key={t.label} to={t.to} params={t.params} activeOptions={{ exact: t.exact ?? false, includeSearch: false }}>
          {t.label}
          {t.count === undefined ? null : ` ${t.count}`}
        </Link>
      ))}
    </nav>
  );
}

/** A place with nothing in it yet: what belongs here, and the button that starts it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="kosong">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** Lines that hold the place of what is being read. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  return (
    <output className="tulang">
      <span className="sr">{umum.memuat}</span>
      {Array.from({ length: rows }, (_, i) => <i key={i} />)}
    </output>
  );
}

/** A note in the flow of a page, with the icon of its tone. `alert` reads it out at once. */
export function Notice({ tone = "netral", title, actions, alert, children }: { tone?: "netral" | "lewat" | "dekat" | "tenang"; title?: string; actions?: ReactNode; alert?: boolean; children?: ReactNode }) {
  return (
    <div className={cx("nota", tone !== "netral" && `nota--${tone}`)} role={alert ? "alert" : undefined}>
      {NOTICE_ICON[tone]}
      <div>
        {title ? <strong>{title}</strong> : null}
        {title && children ? " " : null}
        {children}
      </div>
      {actions}
    </div>
  );
}

/** A bar for a share of a whole, read out as a number. */
export function Meter({ value, max, label, tone = "soga" }: { value: number; max: number; label: string; tone?: "soga" | "tenang" }) {
  return (
    <div>
      <meter className="sr" aria-label={label} min={0} max={Math.max(max, 1)} value={value} />
      <span className={cx("bilah", tone === "tenang" && "bilah--tenang")} aria-hidden="true">
        <i style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }} />
      </span>
    </div>
  );
}

export interface FormSection {
  id: string;
  label: string;
  /** Count of fields to check, see `useSectionErrors`. */
  errors?: number | undefined;
}

/** Sections of a form at its left, numbered as on the paper, with the count of fields to check. */
export function SectionNav({ sections, current, label = kit.bagian }: { sections: FormSection[]; current?: string | undefined; label?: string }) {
  return (
    <nav aria-label={label}>
      <ol className="bagian">
        {sections.map((s, i) => (
          <li key={s.id}>
            <button type="button" aria-current={s.id === current ? "true" : undefined} onClick={() => goToSection(s.id)}>
              <span>{i + 1} {s.label}</span>
              {s.errors ? (
                <span className="badge badge--lewat">
                  <IconAlert size={12} />
                  <span aria-hidden="true">{s.errors}</span>
                  <span className="sr">{isi(kit.periksa, { jumlah: s.errors })}</span>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Foot of a form: the draft's time at the left, the actions at the right. */
export function FormFooter({ draft, children }: { draft?: ReactNode; children: ReactNode }) {
  return (
    <div className="kaki">
      <output className="kaki__draf">{draft}</output>
      <div className="kaki__aksi">{children}</div>
    </div>
  );
}

/** Brings a section into sight and puts the focus on its first field, or on its title. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  if (!section) return;
  section.scrollIntoView({ block: "start" });
  const first = section.querySelector<HTMLElement>("[aria-invalid='true'], input:not([type='hidden']), select, textarea, [tabindex='-1']");
  first?.focus({ preventScroll: true });
}

const RAIL = { done: "rel--selesai", now: "rel--kini", later: "" };
const RAIL_WORD = { done: kit.tahapSelesai, now: kit.tahapKini, later: kit.tahapNanti };
const NOTICE_ICON = { netral: <IconInfo size={16} />, lewat: <IconAlert size={16} />, dekat: <IconTriangle size={16} />, tenang: <IconCircleCheck size={16} /> };
