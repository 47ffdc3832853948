import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Component, useState, type ReactNode } from "react";
import { kit, umum } from "../../../shared/i18n/id";
import { Gate } from "../features/masuk/Gate";
import { Button, ToastProvider } from "../ui";
import type { Client } from "./client";
import { ClientProvider } from "./client-context";
import { PaletteProvider } from "./commands";
import { ProcedureError } from "./procedures";
import { createAppRouter } from "./router";
import { SessionProvider } from "./session";

/** The whole page over one client. */
export function App({ client }: { client: Client }) {
  const [router] = useState(() => createAppRouter());
  return (
    <Providers client={client}>
      <Gate>
        <RouterProvider router={router} />
      </Gate>
    </Providers>
  );
}

/** What every screen stands on; also the base of component tests. */
export function Providers({ client, children }: { client: Client; children: ReactNode }) {
  const [queries] = useState(createQueries);
  return (
    <CSPProvider disableStyleElements>
      <LastResort>
        <QueryClientProvider client={queries}>
          <ClientProvider client={client}>
            <ToastProvider>
              <SessionProvider>
                <PaletteProvider>{children}</PaletteProvider>
              </SessionProvider>
            </ToastProvider>
          </ClientProvider>
        </QueryClientProvider>
      </LastResort>
    </CSPProvider>
  );
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The core stands beside the page: reading is cheap, and being offline says nothing about it.
        networkMode: "always",
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => error instanceof ProcedureError && (error.failure.code === "BUSY" || error.failure.code === "OFFLINE") && count < 2,
        retryDelay: 400,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Catches what even the router's own page could not. */
class LastResort extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main className="isi halaman-galat" role="alert">
        <h1>{kit.halamanGagal}</h1>
        <p>{kit.halamanGagalIsi}</p>
        <Button variant="primary" onClick={() => location.reload()}>{umum.muatUlang}</Button>
      </main>
    );
  }
}
