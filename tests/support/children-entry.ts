import { startupSnapshot } from "node:v8";
import { limitsChild } from "../core/limits-child";
import { killChild } from "../core/kill-child";
import { nomorChild } from "../core/nomor-child";
import { soakChild } from "../soak/child";

/** The processes that tests start, in one program. Arguments: which one, then its own. */
const children = { kill: killChild, limits: limitsChild, nomor: nomorChild, soak: soakChild };
export type Child = keyof typeof children;

startupSnapshot.setDeserializeMainFunction(() => void children[process.argv[2] as Child](process.argv.slice(3)));
