import type { FeatureRoute } from "./routes";

const modules = import.meta.glob<{ routes: FeatureRoute[] }>("../features/*/routes.tsx", { eager: true });

/** Every address of every feature. */
export const featureRoutes: readonly FeatureRoute[] = Object.values(modules).flatMap((m) => m.routes);
