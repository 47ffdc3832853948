import { z } from "zod";
import { lembarSalin, type LembarSalin } from "../../shared/schemas/salin";
import rows from "./lembar.json" with { type: "json" };

/** What other systems ask for, each with its source. */
export const lembar: readonly LembarSalin[] = z.array(lembarSalin).parse(rows);
