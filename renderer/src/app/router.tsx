import { createHashHistory, createRootRoute, createRoute, createRouter, type AnyRoute, type RouterHistory } from "@tanstack/react-router";
import { ErrorPage, NotFoundPage } from "./error-page";
import { Home } from "./home";
import { featureRoutes } from "./registry";
import type { FeatureRoute } from "./routes";
import { Shell } from "./shell";

/** The addresses of the program: those of the features inside the shell, paper and set-up outside it. */
export function createAppRouter(history: RouterHistory = createHashHistory(), routes: readonly FeatureRoute[] = featureRoutes) {
  const root = createRootRoute({ notFoundComponent: NotFoundPage });
  const shell = createRoute({ getParentRoute: () => root, id: "rangka", component: Shell, notFoundComponent: NotFoundPage });
  const inShell = [...routes.filter((r) => !r.bare), ...(routes.some((r) => r.path === "/") ? [] : [{ path: "/", component: Home }])];
  const other = createRoute({ getParentRoute: () => shell, path: "$", component: NotFoundPage });
  const tree = root.addChildren([shell.addChildren([...inShell.map((r) => routeOf(r, shell)), other]), ...routes.filter((r) => r.bare).map((r) => routeOf(r, root))]);
  return createRouter({ routeTree: tree, history, context: { routes }, defaultErrorComponent: ErrorPage, defaultNotFoundComponent: NotFoundPage, defaultPendingMinMs: 0 });
}

function routeOf(r: FeatureRoute, parent: AnyRoute): AnyRoute {
  return createRoute({ getParentRoute: () => parent, path: r.path, component: r.component, ...(r.search ? { validateSearch: r.search as never } : {}) });
}
