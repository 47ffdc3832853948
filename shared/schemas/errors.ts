import type { z } from "zod";
import type { FieldError } from "../api/result";

/** Turns zod's issues into field errors: the message is a code of the catalogue, or is chosen by the kind of issue. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.map((i) => {
    const params: Record<string, string | number> = {};
    if ("maximum" in i && typeof i.maximum === "number") params["max"] = i.maximum;
    if ("minimum" in i && typeof i.minimum === "number") params["min"] = i.minimum;
    return { path: i.path.map(String).join("."), code: /^[a-z][a-z0-9_]*$/.test(i.message) ? i.message : "bentuk_salah", ...(Object.keys(params).length ? { params } : {}) };
  });
}
