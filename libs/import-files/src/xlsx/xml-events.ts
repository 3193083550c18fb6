import { SaxesParser } from 'saxes';
import { FILE_LIMITS, UnreadableFile } from '../file/file-faults';

/** What is done at the tags and texts of an XML part; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece and never more than one text of it at once. A document type is refused, since nothing of a
 * workbook needs one and entities of it can grow without end; so is a text of more than a million characters.
 */
export class XmlEvents {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private sinceTag = 0;

  constructor(handler: XmlHandler) {
    const { parser } = this;
    parser.on('error', broken);
    parser.on('doctype', broken);
    parser.on('opentag', ({ name, attributes }) => handler.open?.(bare(name), attributes));
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
    parser.on('closetag', ({ name }) => handler.close?.(bare(name)));
  }

  write(piece: string): void {
    const last = piece.lastIndexOf('<');
    this.sinceTag = last < 0 ? this.sinceTag + piece.length : piece.length - last;
    if (this.sinceTag > FILE_LIMITS.lineCharacters) throw new UnreadableFile('LINE_TOO_LONG');
    this.parser.write(piece);
  }

  end(): void {
    this.parser.close();
  }
}

/** Reads a part that is small or kept as a whole. */
export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const events = new XmlEvents(handler);
  for await (const piece of pieces) events.write(piece);
  events.end();
}

function broken(): never {
  throw new UnreadableFile('WORKBOOK_INVALID');
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
