// One Open XML validator for a whole test run: its runtime takes seconds to start, and each test file is a process of its own.
// POST /<Office version> with the bytes of a DOCX or XLSX; answers the list of faults as JSON. The first line printed is the port.
import { createServer } from "node:http";

let validator;

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    validator ??= (await import("@ooxml-tools/validate")).default;
    const [, version, format] = request.url.split("/");
    response.end(JSON.stringify(await validator(new Uint8Array(Buffer.concat(chunks)), format, version)));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
// A busy machine may ask again after seconds: just then the other end must not let go of the line.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.on("disconnect", () => process.exit());
