import { closeSection, DRAWING, fromPageOne, joinGently, partsOf, RELATIONS, textOf, type Joiner } from "./batch";
import { zipPart, type ZipPart } from "./zip";

/**
 * Joins letters of any kind that we wrote: forms and letters of one case differ in letterhead, type and foot. Each keeps its own and
 * counts its pages from one. Parts that are the same are kept once.
 */
export const joinUnlike = (letters: Iterable<Uint8Array>): Promise<Uint8Array> => joinGently(createUnlikeJoiner(), letters, 16);

const IMAGE = /<Relationship Id="(\w+)" Type="[^"]*\/image" Target="([^"]+)"/g;
const FOOTER = /^word\/footer(\d)\.xml$/;

function createUnlikeJoiner(): Joiner {
  let base: Map<string, ZipPart> | null = null;
  let [head, tail] = ["", ""];
  let last: { body: string; section: string } | null = null;
  const bodies: string[] = [];
  /** What the joined file holds beside its text: by content, the name it has got. */
  const footers = new Map<string, string>();
  const pictures = new Map<string, { id: string; name: string; part: ZipPart }>();
  const fonts = new Map<string, { id: string; xml: string }>();
  const types = new Map<string, string>();
  let marked = false;
  let drawings = 0;

  /** Style of a letter whose type is not that of the first one; "" for the first. */
  const styleFor = (styles: string, table: string): string => {
    for (const [whole, name] of table.matchAll(/<w:font w:name="([^"]*)">.*?<\/w:font>/g)) if (!types.has(name!)) types.set(name!, whole);
    const font = /<w:rFonts [^>]*\/><w:sz w:val="\d+"\/><w:szCs w:val="\d+"\/>/.exec(styles)?.[0] ?? "";
    const line = /w:line="(\d+)"/.exec(styles)?.[1] ?? "240";
    const key = `${font} ${line}`;
    const known = fonts.get(key);
    if (known) return known.id;
    const id = fonts.size === 0 ? "" : `Huruf${fonts.size + 1}`;
    fonts.set(key, { id, xml: id && `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="Huruf ${fonts.size + 1}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="${line}" w:lineRule="auto"/></w:pPr><w:rPr>${font}</w:rPr></w:style>` });
    return id;
  };

  return {
    add(bytes: Uint8Array): void {
      const own = partsOf(bytes);
      const parts = new Map(own.others.map((p) => [p.name, p]));
      const style = styleFor(textOf(parts.get("word/styles.xml")!), textOf(parts.get("word/fontTable.xml")!));
      const from = own.xml.indexOf("<w:body>") + 8;
      const until = own.xml.lastIndexOf("<w:sectPr");
      const to = own.xml.indexOf("</w:sectPr>", until) + 11;
      let body = styled(own.xml.slice(from, until), style).replaceAll(DRAWING, () => `<wp:docPr id="${++drawings}" `);
      let section = fromPageOne(own.xml.slice(until, to));
      const images = new Map<string, string>();
      for (const [, id, target] of textOf(parts.get(RELATIONS)!).matchAll(IMAGE)) {
        const part = parts.get(`word/${target}`)!;
        const key = `${part.crc} ${part.size}`;
        const known = pictures.get(key) ?? { id: `rPicture${pictures.size + 1}`, name: `media/picture${pictures.size + 1}.${target!.split(".").at(-1)}`, part };
        pictures.set(key, known);
        images.set(id!, known.id);
      }
      body = body.replaceAll(/r:embed="(\w+)"/g, (_, id: string) => `r:embed="${images.get(id) ?? id}"`);
      for (const [name, part] of parts) {
        const n = FOOTER.exec(name)?.[1];
        if (n) {
          // The pages of the letter, not of the whole file.
          const foot = styled(textOf(part).replaceAll(" NUMPAGES ", " SECTIONPAGES "), style);
          const id = footers.get(foot) ?? `rFoot${footers.size + 1}`;
          footers.set(foot, id);
          section = section.replace(`r:id="rFooter${n}"`, `r:id="${id}"`);
        } else if (name === "word/header1.xml") marked = true;
      }
      if (!base) {
        base = parts;
        head = own.xml.slice(0, from);
        tail = own.xml.slice(to);
      } else if (marked && !base.has("word/header1.xml") && parts.has("word/header1.xml")) base.set("word/header1.xml", parts.get("word/header1.xml")!);
      if (last) bodies.push(closeSection(last.body, last.section));
      last = { body, section };
    },
    end(): { others: ZipPart[]; xml: string } {
      if (!base || !last) throw new Error("no letters to join");
      const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
      const override = (name: string, type: string) => `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
      const footNames = [...footers.values()].map((_, at) => `footer${at + 1}.xml`);
      const kept = (name: string) => textOf(base!.get(name)!);
      const rels = kept(RELATIONS).replace(/<Relationship Id="\w+" Type="[^"]*\/(footer|image|header)"[^>]*\/>/g, "").replace("</Relationships>", `${marked ? relation("rMark", "header", "header1.xml") : ""}${[...footers.values()].map((id, at) => relation(id, "footer", footNames[at]!)).join("")}${[...pictures.values()].map((p) => relation(p.id, "image", p.name)).join("")}</Relationships>`);
      const content = kept("[Content_Types].xml").replace(/<Override PartName="\/word\/(footer\d|header1)\.xml"[^>]*\/>/g, "").replace("</Types>", `${marked ? override("header1.xml", "header") : ""}${footNames.map((name) => override(name, "footer")).join("")}</Types>`);
      const styles = kept("word/styles.xml").replace("</w:styles>", `${[...fonts.values()].map((f) => f.xml).join("")}</w:styles>`);
      const table = kept("word/fontTable.xml").replace(/<w:font w:name=.*<\/w:font>/, [...types.values()].join(""));
      const same = ["_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/settings.xml", ...(marked ? ["word/header1.xml"] : [])].map((name) => base!.get(name)!);
      return {
        xml: `${head}${bodies.join("")}${last.body}${last.section}${tail}`,
        others: [
          zipPart("[Content_Types].xml", content), ...same, zipPart(RELATIONS, rels), zipPart("word/styles.xml", styles), zipPart("word/fontTable.xml", table),
          ...[...footers.keys()].map((xml, at) => zipPart(`word/${footNames[at]!}`, xml)), ...[...pictures.values()].map((p) => ({ ...p.part, name: `word/${p.name}` })),
        ],
      };
    },
  };
}

/** Gives every paragraph the style of its letter's type. */
function styled(xml: string, style: string): string {
  if (!style) return xml;
  const named = `<w:pStyle w:val="${style}"/>`;
  return xml.replace(/<w:p>(<w:pPr>)?/g, (_, has: string | undefined) => (has ? `<w:p><w:pPr>${named}` : `<w:p><w:pPr>${named}</w:pPr>`));
}
