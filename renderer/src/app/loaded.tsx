import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { kalimatGalat, umum } from "../../../shared/i18n/id";
import { Button, Notice, Skeleton } from "../ui";
import type { ProcedureError } from "./procedures";

/** Shows what a query has read; until then lines that hold the place, and a refusal with its sentence. */
export function Loaded<T>({ query, rows, children }: { query: UseQueryResult<T, ProcedureError>; rows?: number; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Skeleton rows={rows ?? 5} />;
  const { judul, rincian } = kalimatGalat(query.error.failure);
  return (
    <Notice tone="lewat" alert title={judul} actions={<Button size="small" onClick={() => void query.refetch()}>{umum.cobaLagi}</Button>}>
      {rincian.join(" ")}
    </Notice>
  );
}
