import { z } from "zod";
import type { FeatureRoute } from "../../app";
import { LANGKAH } from "./langkah";
import { MulaiPage } from "./MulaiPage";

export const routes: FeatureRoute[] = [
  { path: "/mulai", component: MulaiPage, search: z.object({ langkah: z.enum(LANGKAH).optional().catch(undefined) }), bare: true, setup: true },
];
