import { Link, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { angka } from "../../../shared/i18n/format";
import { isi, kit } from "../../../shared/i18n/id";
import { cx } from "./cx";
import { Skeleton } from "./layout";
import { IconLoader, IconSort, IconSortDown, IconSortUp } from "./icons";

export interface Column<R> {
  key: string;
  header: ReactNode;
  cell: (row: R) => ReactNode;
  /** CSS width, e.g. "120px" or "20%". */
  width?: string;
  /** A button in the head sorts by this key. */
  sortable?: boolean;
  /** Numbers and dates in columns of equal digits, never broken. */
  mono?: boolean;
  align?: "start" | "end";
  /** The cell that carries the row's link; the first column where none is marked. */
  opens?: boolean;
}

export interface Sort {
  key: string;
  dir: "asc" | "desc";
}

export interface LinkTarget {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, unknown>;
}

export interface DataTableProps<R> {
  /** What the table lists; read by screen readers. */
  caption: string;
  columns: ReadonlyArray<Column<R>>;
  rows: readonly R[];
  rowKey: (row: R) => string | number;
  /** Address a row opens. Or `onOpen` for a row that opens something on the page. */
  linkTo?: (row: R) => LinkTarget;
  onOpen?: (row: R) => void;
  /** Marks a row that wants attention. */
  marked?: (row: R) => boolean;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Shown where there are no rows. */
  empty?: ReactNode;
  /** First reading: lines hold the place. */
  loading?: boolean;
  /** No head to see; it is still read out. */
  hideHead?: boolean;
}

/** A register: 32 px rows, sorted by its head, walked with the arrow keys, opened with Enter. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { rows, loading, empty, rowKey } = props;
  const { table, onKeyDown, ...walk } = useRowWalk(rows.length);
  if (loading && rows.length === 0) return <Skeleton />;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in the rows take the keys; the table only hears them
    <table className="tabel" onKeyDown={onKeyDown} ref={table}>
      <caption className="sr">{props.caption}</caption>
      <Head {...props} />
      <tbody>
        {rows.map((row, i) => <Row key={rowKey(row)} row={row} index={i} table={props} walk={walk} />)}
      </tbody>
    </table>
  );
}

export interface VirtualTableProps<R> extends DataTableProps<R> {
  /** All rows there are, also those not read yet. */
  total?: number;
  /** Reads the next rows when the end comes near. */
  onEndReached?: () => void;
  loadingMore?: boolean;
  /** Height of the scrolled window: CSS, default fills what is left of the page. */
  height?: string;
}

/** The register for long lists: only rows in sight are in the page, the rest is read on the way. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { rows, loading, empty, rowKey, onEndReached, loadingMore, total = rows.length, height } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer changes by itself while one scrolls; nothing here is memoised on it
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 });
  const { table, onKeyDown, ...walk } = useRowWalk(rows.length, (i) => virtual.scrollToIndex(i, { align: "auto" }));
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? -1;
  const asked = useRef(-1);
  useEffect(() => {
    if (last >= rows.length - 20 && rows.length < total && !loadingMore && asked.current !== rows.length) {
      asked.current = rows.length;
      onEndReached?.();
    }
  }, [last, rows.length, total, loadingMore, onEndReached]);
  if (loading && rows.length === 0) return <Skeleton rows={8} />;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0));
  return (
    <>
      <div className="tabel__gulung tabel__gulung--maya" ref={scroller} style={{ "--tinggi": height ?? "calc(100dvh - 220px)" } as React.CSSProperties}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in the rows take the keys; the table only hears them */}
        <table className="tabel tabel--maya" aria-rowcount={total + 1} onKeyDown={onKeyDown} ref={table}>
          <caption className="sr">{props.caption}</caption>
          <Head {...props} />
          <tbody>
            {before > 0 ? <Spacer height={before} /> : null}
            {items.map((item) => {
              const row = rows[item.index];
              return row === undefined ? null : <Row key={rowKey(row)} row={row} index={item.index} table={props} walk={walk} rowIndex={item.index + 2} />;
            })}
            {after > 0 ? <Spacer height={after} /> : null}
          </tbody>
        </table>
      </div>
      <output className="tabel__ujung">
        {loadingMore ? <IconLoader size={14} className="putar" /> : null}
        {loadingMore ? kit.memuatLagi : isi(kit.jumlahBaris, { jumlah: angka(total) })}
      </output>
    </>
  );
}

function Head<R>({ columns, sort, onSort, hideHead }: DataTableProps<R>) {
  return (
    <thead className={hideHead ? "sr" : undefined}>
      <tr>
        {columns.map((c) => {
          const dir = sort?.key === c.key ? sort.dir : undefined;
          return (
            <th key={c.key} scope="col" style={c.width ? { width: c.width } : undefined} className={c.align === "end" ? "tabel__kanan" : undefined} aria-sort={dir === "asc" ? "ascending" : dir === "desc" ? "descending" : undefined}>
              {c.sortable && onSort ? (
                <button type="button" className="tabel__urut" onClick={() => onSort({ key: c.key, dir: dir === "asc" ? "desc" : "asc" })}>
                  {c.header}
                  {dir === "asc" ? <IconSortUp size={13} /> : dir === "desc" ? <IconSortDown size={13} /> : <IconSort size={13} />}
                </button>
              ) : c.header}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row<R>({ row, index, table, walk, rowIndex }: { row: R; index: number; table: DataTableProps<R>; walk: Walk; rowIndex?: number }) {
  const navigate = useNavigate();
  const { columns, linkTo, onOpen, marked } = table;
  const target = linkTo?.(row);
  const canOpen = Boolean(target ?? onOpen);
  const opener = Math.max(0, columns.findIndex((c) => c.opens));
  const open = (e: MouseEvent) => {
    if ((e.target as HTMLElement).closest("a, button, input, select, textarea, label") || window.getSelection()?.isCollapsed === false) return;
    if (target) void navigate(target);
    else onOpen?.(row);
  };
  const shared = { className: "tabel__buka", "data-baris": index, tabIndex: index === walk.active ? 0 : -1, onFocus: () => walk.setActive(index) };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the row's own link carries the keyboard; the row only widens the target
    <tr data-buka={canOpen ? "" : undefined} data-tanda={marked?.(row) ? "" : undefined} onClick={canOpen ? open : undefined} aria-rowindex={rowIndex}>
      {columns.map((c, i) => (
        <td key={c.key} className={cx(c.mono && "mono", c.align === "end" && "tabel__kanan")}>
          {canOpen && i === opener ? (
            target ? <Link {...target} {...shared}>{c.cell(row)}</Link> : <button type="button" {...shared} onClick={() => onOpen?.(row)}>{c.cell(row)}</button>
          ) : c.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Holds the place of rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return <tr aria-hidden="true" style={{ height }} />;
}

interface Walk {
  active: number;
  setActive: (i: number) => void;
}
interface RowWalk extends Walk {
  onKeyDown: (e: KeyboardEvent) => void;
  table: React.RefObject<HTMLTableElement | null>;
}

/** One row's link is in the order of Tab; the arrows, PageUp/Down, Home and End move it. */
function useRowWalk(count: number, reveal?: (index: number) => void): RowWalk {
  const [active, setActive] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (e: KeyboardEvent) => {
    const from = (e.target as HTMLElement).closest<HTMLElement>("[data-baris]");
    const step = STEPS[e.key];
    if (!from || step === undefined || e.altKey || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    const to = Math.min(count - 1, Math.max(0, Number(from.dataset["baris"]) + step));
    reveal?.(to);
    setActive(to);
    const focus = () => table.current?.querySelector<HTMLElement>(`[data-baris="${to}"]`);
    const now = focus();
    if (now) now.focus();
    else requestAnimationFrame(() => requestAnimationFrame(() => focus()?.focus()));
  };
  return { active: Math.min(active, Math.max(0, count - 1)), setActive, onKeyDown, table };
}

const ROW = 32;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 };
