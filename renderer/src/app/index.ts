/** What screens take from the application: reading and writing through the core, drafts, files, commands, keys. */
export { useClient, useOnline, useOnLocked } from "./client-context";
export { useCommandPalette, type PaletteCommand } from "./commands";
export { useDownload, useSaveTicket, saveAs } from "./downloads";
export { NO_FILES, useFileUrls, type AskFile } from "./file-urls";
export { useDraft, type Draft } from "./draft";
export { Only, useHouse, useMay, useTakeState } from "./house";
export { Loaded } from "./loaded";
export { ProcedureError, useCommand, useProcedure, useProcedurePages, type Command } from "./procedures";
export type { FeatureRoute, NavEntry } from "./routes";
export { signerOf, useLawPack, useSession } from "./session";
export { isCovered, useShortcut } from "./shortcuts";
export { UnsavedGuard } from "./unsaved";
export { useUploads, type Uploads } from "./uploads";
