import { z } from "zod";

/** Stands first in main.tsx: schemas made after this never probe `eval`, which the page's policy forbids. */
z.config({ jitless: true });
