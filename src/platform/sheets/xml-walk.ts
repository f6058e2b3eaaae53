import sax from 'sax';
import { SheetFault, sheetLimits } from './sheet.js';

export type Attributes = Readonly<Record<string, string>>;

/** Names of elements come without their prefix, attributes with theirs. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** A text may come in several pieces. */
  text?(piece: string): void;
}

/** Walks through an XML part without ever holding it. No document type, so no entities, inner or outer. */
export async function walkXml(
  part: string,
  pieces: AsyncIterable<Buffer>,
  visitor: XmlVisitor,
): Promise<void> {
  const damaged = () => new SheetFault('SHEET_DAMAGED', { part });
  const options: sax.SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };
  const parser = sax.parser(true, options);
  let depth = 0;
  let attributes = 0;
  parser.onerror = () => {
    throw damaged();
  };
  parser.ondoctype = parser.onsgmldeclaration = () => {
    throw new SheetFault('SHEET_WITH_DOCTYPE', { part });
  };
  parser.onopentagstart = () => {
    attributes = 0;
    depth += 1;
    if (depth > sheetLimits.xmlDepth) throw damaged();
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > sheetLimits.xmlAttributes) throw damaged();
  };
  parser.onopentag = (tag) => visitor.open?.(local(tag.name), tag.attributes as Attributes);
  parser.onclosetag = (name) => {
    depth -= 1;
    visitor.close?.(local(name));
  };
  parser.ontext = parser.oncdata = (piece) => visitor.text?.(piece);
  const letters = new TextDecoder('utf-8', { fatal: true });
  const write = (decode: () => string) => {
    let text: string;
    try {
      text = decode();
    } catch {
      throw damaged();
    }
    parser.write(text);
  };
  for await (const piece of pieces) write(() => letters.decode(piece, { stream: true }));
  write(() => letters.decode());
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
