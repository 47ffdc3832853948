import { Menu } from "@base-ui/react/menu";
import { Link, Outlet, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState, type RefObject } from "react";
import { electionOn, stageOn } from "../../../shared/domain/election";
import { hariTanggal, jam } from "../../../shared/i18n/format";
import { isi, kit, umum } from "../../../shared/i18n/id";
import { mulai } from "../../../shared/i18n/kantor";
import { IconCheck, IconInfo, IconTriangle, Kbd, useMinute } from "../ui";
import { useOnline } from "./client-context";
import { usePalette } from "./commands";
import { Palette } from "./palette";
import { useCommand, useReadAgainOnChange } from "./procedures";
import { LastBackup, LateBackup } from "../features/cadangan/LastBackup";
import { AccountMenu } from "../features/masuk/AccountMenu";
import { RehearsalBand } from "../features/masuk/Rehearsal";
import { useHouse, useRights } from "./house";
import { useFeatureRoutes, type NavEntry } from "./routes";
import { useSession } from "./session";
import { isCovered, useShortcut } from "./shortcuts";

/** The frame around every screen: menu, head, foot, and the page between them. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const session = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const { setOpen } = usePalette();
  const routes = useFeatureRoutes();
  useReadAgainOnChange();
  useShortcut("ctrl+k", (e) => {
    e.preventDefault();
    setOpen(true);
  });
  useShortcut("escape", () => {
    if (router.history.canGoBack()) router.history.back();
  });
  const mayUse = useRights();
  const setup = routes.find((r) => r.setup);
  useEffect(() => {
    if (session && !session.siap && setup) void navigate({ to: setup.path, replace: true });
  }, [session, setup, navigate]);
  return (
    <div className="rangka">
      <button type="button" className="rangka__lewati" onClick={() => main.current?.focus()}>{kit.lewatiKeIsi}</button>
      <Navigation />
      <Header />
      <div className="kolom">
        <RehearsalBand />
        <LostConnection />
        <LateBackup />
        {routes.flatMap(({ path, band: Band }) => (Band ? [<Band key={path} />] : []))}
        <SampleMark />
        <main className="isi" id="isi" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
      <Announcer main={main} />
      <Palette />
      {routes.flatMap((r) => (r.command?.key && mayUse(r.command.needs) ? [<RouteKey key={r.path} combo={r.command.key} to={r.path} />] : []))}
    </div>
  );
}

function Navigation() {
  const session = useSession();
  const entries = useFeatureRoutes().flatMap((r) => (r.nav ? [{ path: r.path, nav: r.nav }] : [])).toSorted((a, b) => a.nav.order - b.nav.order);
  return (
    <nav className="nav" aria-label={kit.navigasi}>
      <Link to="/" className="nav__merek">
        <EyeMark />
        {umum.aplikasi}
      </Link>
      <ul>
        {entries.map(({ path, nav }) => <NavItem key={path} path={path} nav={nav} />)}
      </ul>
      <div className="nav__kaki">
        {session?.kantor ? <p>{session.kantor.nama}</p> : null}
        <LastBackup />
        <p>{kit.tanpaInternet}</p>
      </div>
    </nav>
  );
}

function NavItem({ path, nav }: { path: string; nav: NavEntry }) {
  const here = useLocation({ select: ({ pathname }) => [path, ...(nav.also ?? [])].some((p) => (p === "/" ? pathname === "/" : pathname === p || pathname.startsWith(`${p}/`))) });
  const count = (nav.useCount ?? noCount)();
  const Icon = nav.icon;
  return (
    <li>
      <Link to={path} className="nav__butir" data-di-sini={here ? "" : undefined} aria-current={here ? "page" : undefined} activeOptions={{ exact: path === "/" }}>
        <Icon size={18} />
        {nav.label}
        {count ? <span className="nav__jumlah">{count}</span> : null}
      </Link>
    </li>
  );
}

function Header() {
  const { setOpen } = usePalette();
  const session = useSession();
  const routes = useFeatureRoutes();
  const { tanggal, jam: clock, zone } = useMinute();
  const election = electionOn(session?.pemilihan.filter((p) => p.aktif) ?? [], tanggal);
  const place = election ? chip(election.nama, stageOn(election, tanggal)?.nama ?? "") : undefined;
  return (
    <header className="kepala">
      <button type="button" className="kepala__cari" onClick={() => setOpen(true)} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
        <span>{kit.cari}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {session ? <span className="keping" title={place}>{place ?? kit.tanpaPemilihan}</span> : null}
      <div className="kepala__jam">
        <time dateTime={`${tanggal}T${clock}`}>
          <span>{hariTanggal(tanggal)}</span>
          <span>{jam(clock, zone)}</span>
        </time>
      </div>
      {session ? routes.flatMap(({ path, head: Head }) => (Head ? [<Head key={path} />] : [])) : null}
      {session ? <Actor /> : null}
    </header>
  );
}

/** The person who works at this screen; chosen from the people of the office. */
function Actor() {
  const session = useSession();
  const house = useHouse();
  const choose = useCommand("sesi.pilihPelaku");
  if (house?.berakun) return <AccountMenu house={house} />;
  if (!session) return null;
  const people = session.pejabat.filter((p) => p.aktif);
  return (
    <Menu.Root>
      <Menu.Trigger className="keping keping--tombol" title={kit.pelaku}>{session.pelaku.nama || kit.belumAdaPelaku}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="lapis">
          <Menu.Popup className="menu" aria-label={kit.pelaku}>
            <Menu.RadioGroup value={session.pelaku.id} onValueChange={(id: string) => void choose.run({ pejabatId: id })}>
              {people.map((p) => (
                <Menu.RadioItem key={p.id} value={p.id} className="menu__butir" closeOnClick>
                  <span className="menu__centang"><Menu.RadioItemIndicator><IconCheck size={14} /></Menu.RadioItemIndicator></span>
                  <span>
                    {p.nama}
                    <small>{p.jabatan}</small>
                  </span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function LostConnection() {
  const online = useOnline();
  return online ? null : (
    <div className="pita" role="alert">
      <IconTriangle size={16} />
      {kit.terputus}
    </div>
  );
}

/** Says on every page that nothing here is real. */
function SampleMark() {
  const session = useSession();
  return session?.kantor?.contoh ? (
    <aside className="pita pita--contoh" aria-label={mulai.contohPita}>
      <IconInfo size={14} />
      {mulai.contohPita}
    </aside>
  ) : null;
}

/**
 * After a change of address the page starts at its top and the focus goes to its title, unless the page has set the focus itself,
 * something has been opened over it meanwhile, or one walks the tabs of the same page; then only the title is read out.
 */
function Announcer({ main }: { main: RefObject<HTMLElement | null> }) {
  const { pathname } = useLocation();
  const [said, setSaid] = useState("");
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    const timer = setTimeout(() => {
      const active = document.activeElement;
      const inTabs = active?.closest("[data-keep-focus]");
      const title = main.current?.querySelector<HTMLElement>("h1");
      if (!inTabs) main.current?.scrollTo({ top: 0 });
      if (inTabs || isCovered() || (active !== document.body && main.current?.contains(active) && isTypable(active))) {
        setSaid(isi(kit.halaman, { nama: title?.textContent ?? "" }));
      } else {
        setSaid("");
        (title ?? main.current)?.focus({ preventScroll: true });
      }
    }, 60);
    return () => clearTimeout(timer);
  }, [pathname, main]);
  return <div className="sr" aria-live="polite">{said}</div>;
}

function RouteKey({ combo, to }: { combo: string; to: string }) {
  const navigate = useNavigate();
  useShortcut(combo, (e) => {
    e.preventDefault();
    void navigate({ to });
  });
  return null;
}

function EyeMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">
      <path d="M2 14C6 7.500 10 5 14 5s8 2.500 12 9c-4 6.500-8 9-12 9s-8-2.500-12-9Z" stroke="#d9a66b" strokeWidth="2" />
      <circle cx="14" cy="14" r="4.500" fill="#d9a66b" />
      <path d="m12 14 1.600 1.700L16.500 12.500" stroke="#1d1a17" strokeWidth="1.600" />
    </svg>
  );
}

const chip = (name: string, stage: string) => (stage ? `${name}: ${stage}` : name);
const noCount = () => undefined;
const isTypable = (e: Element | null) => e !== null && e.matches("input, textarea, select");
