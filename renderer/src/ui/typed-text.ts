import { useState, type ChangeEvent, type FocusEvent } from "react";

/**
 * A text input for a value that is written in many ways. What is typed stays as typed while the field has the focus; on
 * leaving, an understood value is shown in its settled form and one that is not keeps the text, with a message. The value
 * handed out is the understood one, else the text itself, so that nothing typed is lost in a draft.
 */
export function useTypedText<T extends string | number>({ value, show, read, wrong, onValueChange, onBlur }: {
  value: T;
  show: (value: T) => string;
  read: (text: string) => T;
  wrong: (value: T) => string | undefined;
  onValueChange: ((value: T) => void) | undefined;
  onBlur: (() => void) | undefined;
}) {
  const [text, setText] = useState(() => show(value));
  const [seen, setSeen] = useState(value);
  const [touched, setTouched] = useState(false);
  // A value that comes from outside (a draft, a reset, the calendar) replaces what was typed.
  if (!Object.is(value, seen)) {
    setSeen(value);
    setText(show(value));
  }
  const put = (next: string) => {
    const understood = read(next);
    setText(next);
    setSeen(understood);
    onValueChange?.(understood);
  };
  return {
    text,
    put,
    error: touched ? wrong(value) : undefined,
    input: {
      value: text,
      onChange: (e: ChangeEvent<HTMLInputElement>) => {
        setTouched(false);
        put(e.target.value);
      },
      onFocus: (e: FocusEvent<HTMLInputElement>) => e.target.select(),
      onBlur: () => {
        setTouched(true);
        if (!wrong(value)) setText(show(value));
        onBlur?.();
      },
    },
  };
}
