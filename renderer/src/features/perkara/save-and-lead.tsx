import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Result } from "../../../../shared/api/result";
import type { Langkah } from "../../../../shared/api/contract/perkara";
import type { CaseEvent } from "../../../../shared/domain/stages";
import { useClient, type Draft } from "../../app";
import { Button, FormFooter } from "../../ui";
import { may, useCase } from "./case";

export interface RoundProps {
  /** Not the first round: the focus goes on where it was. */
  again: boolean;
  /** The last save was meant for the step after it; what is missing for it is then told at once. */
  asked: boolean;
  onSaved: (lead: boolean) => void;
}

/** A form that starts anew with what was saved, so that the next draft goes on from there. */
export function Rounds({ form: Sheet }: { form: (props: RoundProps) => ReactNode }) {
  const [{ round, asked }, setState] = useState({ round: 0, asked: false });
  return <Sheet key={round} again={round > 0} asked={asked} onSaved={(lead) => setState({ round: round + 1, asked: lead })} />;
}

interface LeadOptions extends Pick<RoundProps, "again" | "onSaved"> {
  draft: Draft;
  /** The step that opens once the sheet is saved and nothing is missing for it. */
  next: CaseEvent;
  run: (values: never, lead: boolean) => Promise<Result<Langkah>>;
  busy: boolean;
  words: { save: string; lead: string };
}

/** Two ways to save a sheet: keep it, or keep it and go on to the step that follows. */
export function useSaveAndLead({ draft, next, run, busy, words, again, onSaved }: LeadOptions) {
  const { d, open } = useCase();
  const client = useClient();
  const lead = useRef(false);
  const [leading, setLeading] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const submit = () => button.current?.form?.requestSubmit();
  useEffect(() => {
    if (again) button.current?.focus();
  }, [again]);
  const onSubmit = async (values: unknown) => {
    const then = lead.current;
    setLeading(then);
    const result = await run(values as never, then);
    if (!result.ok) return result;
    lead.current = false;
    await draft.done();
    const now = then ? await client.call("perkara.baca", { perkaraId: d.perkara.id }) : null;
    onSaved(then);
    if (now?.ok && may(now.value, next)) open(next);
    return result;
  };
  const footer = (
    <FormFooter draft={draft.status}>
      <Button ref={button} type="submit" busy={busy && !leading} onClick={() => (lead.current = false)}>{words.save}</Button>
      <Button
        variant="primary"
        busy={busy && leading}
        onClick={() => {
          lead.current = true;
          submit();
        }}
      >
        {words.lead}
      </Button>
    </FormFooter>
  );
  return { submit, onSubmit, footer };
}
