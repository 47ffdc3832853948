import { keepPreviousData, notifyManager, useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { In, Out, ProcName } from "../../../shared/api/contract";
import type { Failure, Result } from "../../../shared/api/result";
import { useClient } from "./client-context";

// What was read again stands on the screen before the command that wrote is told to be done: the step after it starts from the new version.
notifyManager.setScheduler(queueMicrotask);

/** A query's refusal, so that it can be shown where the data would stand. */
export class ProcedureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = "ProcedureError";
    this.failure = failure;
  }
}

export interface ProcedureOptions {
  /** Waits while false. */
  enabled?: boolean;
  /** Keeps the rows of the question before until the new ones are there. */
  keep?: boolean;
  /** The answer never changes: no command makes it be read again. */
  fixed?: boolean;
}

/** Reads through the core. Read again after every command of any window. */
export function useProcedure<K extends ProcName>(name: K, input: In<K>, { enabled = true, keep = false, fixed = false }: ProcedureOptions = {}) {
  const client = useClient();
  return useQuery<Out<K>, ProcedureError>({
    queryKey: [name, input],
    queryFn: async () => unwrap(await client.call(name, input)),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(fixed ? { staleTime: "static" as const } : {}),
  });
}

/** Reads a long list page by page; `input` gives the question for a row to start from. */
export function useProcedurePages<K extends ProcName, R>(name: K, input: (skip: number) => In<K>, read: (page: Out<K>) => { rows: R[]; total: number }) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: [name, "pages", input(0)],
    queryFn: async ({ pageParam }: { pageParam: number }) => unwrap(await client.call(name, input(pageParam))),
    initialPageParam: 0,
    getNextPageParam: (_last: Out<K>, all: Array<Out<K>>) => {
      const pages = all.map(read);
      const got = pages.reduce((n, p) => n + p.rows.length, 0);
      return got < (pages[pages.length - 1]?.total ?? 0) ? got : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = (query.data?.pages ?? []).map(read);
  const { fetchNextPage } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { rows: pages.flatMap((p) => p.rows), total: pages[pages.length - 1]?.total ?? 0, loading: query.isPending, loadingMore: query.isFetchingNextPage, stale: query.isPlaceholderData, error: query.error as ProcedureError | null, more };
}

export interface Command<K extends ProcName> {
  /** Runs it. The promise never rejects; queries are read again when it wrote. */
  run: (input: In<K>) => Promise<Result<Out<K>>>;
  busy: boolean;
  /** Refusal of the last run. */
  failure: Failure | null;
}

/** Writes through the core. */
export function useCommand<K extends ProcName>(name: K): Command<K> {
  const client = useClient();
  const queries = useQueryClient();
  const { mutateAsync, isPending, data } = useMutation({
    mutationFn: (input: In<K>) => client.call(name, input),
    onSuccess: (result) => (result.ok ? readAgain(queries) : undefined),
  });
  return { run: mutateAsync, busy: isPending, failure: data && !data.ok ? data.error : null };
}

/** Reads everything on the screen again when some window has written. Stands once, near the root. */
export function useReadAgainOnChange(): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.onChange(() => {
      const heard = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => {
        // The page's own command has asked again meanwhile: what the core told of is in those answers.
        if ((askedAgain.get(queries) ?? -1) < heard) void readAgain(queries);
      }, 60);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, queries]);
}

/** When the page last asked for everything again. */
const askedAgain = new WeakMap<QueryClient, number>();

function readAgain(queries: QueryClient): Promise<void> {
  askedAgain.set(queries, performance.now());
  return queries.invalidateQueries();
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProcedureError(result.error);
}
