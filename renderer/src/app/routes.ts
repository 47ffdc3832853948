import { useRouter, type RouteComponent } from "@tanstack/react-router";
import type { z } from "zod";
import type { ComponentType } from "react";
import type { Capability } from "../../../shared/domain/permissions";

/** One address of a feature. Each feature exports `routes: FeatureRoute[]` from `features/<area>/routes.tsx`. */
export interface FeatureRoute {
  /** e.g. "/perkara/$perkaraId"; the part with $ is read by `useParams({ strict: false })`. */
  path: string;
  component: RouteComponent;
  /** Checks and types what stands after `?`: filters live in the address. */
  search?: z.ZodType;
  nav?: NavEntry;
  /** Offers the address in the command palette; `key` opens it from anywhere but a field, e.g. "n"; `needs` keeps it from those who would be refused. */
  command?: { label: string; key?: string; needs?: Capability };
  /** Without the shell around it: paper, set-up. */
  bare?: boolean;
  /** Where an empty data folder leads. */
  setup?: boolean;
  /** Stands in the head of every page, e.g. a bell. */
  head?: ComponentType;
  /** Stands above every page while it has something to say. */
  band?: ComponentType;
}

export interface NavEntry {
  label: string;
  icon: ComponentType<{ size?: number }>;
  /** Place in the menu: Beranda 10, Perkara 20, Informasi awal 30, Surat 40, Imbauan 50, Kegiatan 60, Tenggat 70, Direktori 80, Rekap 90, Pengaturan 100. */
  order: number;
  /** Other addresses that belong to it, e.g. "/laporan". */
  also?: readonly string[];
  /** Number at its end; a hook. */
  useCount?: () => number | undefined;
}

/** The addresses this router was made of. */
export function useFeatureRoutes(): readonly FeatureRoute[] {
  const context = useRouter().options.context as { routes?: readonly FeatureRoute[] } | undefined;
  return context?.routes ?? [];
}
