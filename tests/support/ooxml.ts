import { fork } from "node:child_process";
import path from "node:path";
import type { Format, OfficeVersion, ValidationResult } from "@ooxml-tools/validate";

/** The faults that the Open XML SDK finds in a file; an empty list is a sound file. */
export async function openXmlErrors(bytes: Uint8Array, version: OfficeVersion = "Office2010", format: Format = "docx"): Promise<ValidationResult[]> {
  const port = process.env["OOXML_PORT"];
  if (!port) throw new Error("the validator is started by the globalSetup of this project");
  const answer = await fetch(`http://127.0.0.1:${port}/${version}/${format}`, { method: "POST", body: new Uint8Array(bytes) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as ValidationResult[];
}

/** Vitest's globalSetup: one validator for the whole run, whichever project asks first. */
export default async function startValidator(): Promise<(() => void) | undefined> {
  if (process.env["OOXML_PORT"]) return undefined;
  const child = fork(path.resolve("tests/support/ooxml-server.mjs"), { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  process.env["OOXML_PORT"] = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the validator ended with ${code}`)));
    child.stdout!.once("data", (line: Buffer) => resolve(String(line).trim()));
  });
  return () => {
    delete process.env["OOXML_PORT"];
    child.kill();
  };
}
