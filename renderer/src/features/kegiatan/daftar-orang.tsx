import { useState } from "react";
import { isi, kalimatIsian } from "../../../../shared/i18n/id";
import { readPeople } from "../../../../shared/domain/person";
import type { Kelompok } from "../../../../shared/schemas/imbauan";
import type { Failure, Result } from "../../../../shared/api/result";
import { Button, Card, TextArea, useToast } from "../../ui";
import { GroupsField } from "./fields";

/** Takes whole groups of the recipient book into a list. */
export function LoadGroups({ title, button, added, none, initial, onLoad }: { title: string; button: string; added: string; none: string; initial: Kelompok[]; onLoad: (groups: Kelompok[]) => Promise<Result<{ ditambah: number }>> }) {
  const [groups, setGroups] = useState<Kelompok[]>(initial);
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const load = async () => {
    setBusy(true);
    const result = await onLoad(groups);
    setBusy(false);
    if (!result.ok) return toast.failed(result.error);
    toast.done(result.value.ditambah ? isi(added, { jumlah: result.value.ditambah }) : none);
  };
  return (
    <Card title={title}>
      <div className="tegak">
        <GroupsField label={title} hideLabel value={groups} onValueChange={setGroups} onlyFilled />
        <Button wide busy={busy} blockedBecause={groups.length ? undefined : title} onClick={() => void load()}>{button}</Button>
      </div>
    </Card>
  );
}

/** A place to type or paste people, one a line; tells how many are read before they are taken. */
export function TypePeople({ title, hint, button, added, onAdd, children }: { title: string; hint: string; button: string; added: string; onAdd: (text: string) => Promise<Result<{ ditambah: number }>>; children?: React.ReactNode }) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const count = readPeople(text).filter((p) => p.nama).length;
  const refused = (failure: Failure) => {
    const field = failure.fields?.find((f) => f.path === "baris");
    if (field) setError(kalimatIsian(field.code, field.params));
    else toast.failed(failure);
  };
  const add = async () => {
    setBusy(true);
    const result = await onAdd(text);
    setBusy(false);
    if (!result.ok) return refused(result.error);
    setText("");
    setError(undefined);
    toast.done(isi(added, { jumlah: result.value.ditambah }));
  };
  return (
    <Card title={title}>
      <div className="tegak">
        <TextArea label={title} hideLabel hint={hint} error={error} rows={3} value={text} onValueChange={(next) => { setText(next); setError(undefined); }} />
        {children}
        <Button wide busy={busy} blockedBecause={text.trim() ? undefined : title} onClick={() => void add()}>{count > 0 ? `${button} (${count})` : button}</Button>
      </div>
    </Card>
  );
}
