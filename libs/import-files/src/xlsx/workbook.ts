import { FILE_LIMITS, UnreadableFile } from '../file/file-faults';
import { isDateFormat } from './date-cells';
import { readXml } from './xml-events';
import type { ZipParts } from './zip-parts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  /** The part with the rows of the first sheet that is shown. */
  readonly sheet: string;
  readonly texts: readonly string[];
  /** By the number of a cell's style: whether its number is a date. */
  readonly isDateStyle: readonly boolean[];
  /** Whether days are counted from 1904, as old Macs did. */
  readonly isFrom1904: boolean;
}

const FOLDER = 'xl/';

/** Reads what stands beside the rows of a workbook: its first sheet's place, shared texts, and which styles are dates. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('FILE_KIND_UNKNOWN');
  let isFrom1904 = false;
  const sheets: { readonly id: string; readonly isShown: boolean }[] = [];
  await readXml(parts.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') sheets.push({ id: relationOf(attributes), isShown: isShown(attributes) });
    },
  });
  const wanted = sheets.find(({ isShown }) => isShown) ?? sheets[0];
  const sheet = wanted && (await targets(parts)).get(wanted.id);
  if (!sheet || !parts.has(sheet)) throw new UnreadableFile('WORKBOOK_INVALID');
  return { sheet, isFrom1904, texts: await sharedTexts(parts), isDateStyle: await dateStyles(parts) };
}

function relationOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return (name && attributes[name]) ?? '';
}

function isShown({ state = 'visible' }: Readonly<Record<string, string>>): boolean {
  return state === 'visible';
}

async function targets(parts: ZipParts): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await readXml(parts.text('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name !== 'Relationship') return;
      found.set(Id, Target.startsWith('/') ? Target.slice(1) : FOLDER + Target);
    },
  });
  return found;
}

/** Each text with its runs joined; how it is pronounced, which Asian workbooks say as well, is left out. */
async function sharedTexts(parts: ZipParts): Promise<readonly string[]> {
  if (!parts.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let characters = 0;
  let text: string | undefined;
  let isReading = false;
  let isSpoken = false;
  await readXml(parts.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isSpoken = true;
      isReading = name === 't' && !isSpoken;
    },
    text(piece) {
      if (isReading && text !== undefined) text += piece;
    },
    close(name) {
      if (name === 't') isReading = false;
      if (name === 'rPh') isSpoken = false;
      if (name !== 'si' || text === undefined) return;
      characters += text.length + 16;
      if (characters > FILE_LIMITS.sharedCharacters) throw new UnreadableFile('UNPACKED_TOO_LARGE');
      texts.push(text);
      text = undefined;
    },
  });
  return texts;
}

const MOST_STYLES = 65_000;

async function dateStyles(parts: ZipParts): Promise<readonly boolean[]> {
  if (!parts.has('xl/styles.xml')) return [];
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readXml(parts.text('xl/styles.xml'), {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (formats.size > MOST_STYLES || styles.length > MOST_STYLES)
        throw new UnreadableFile('UNPACKED_TOO_LARGE');
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) styles.push(isDateFormat(Number(numFmtId), formats.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}
