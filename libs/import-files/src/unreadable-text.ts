import { isStorable } from '@autoclub/domain-kit';
import { rowFault, type RowFault } from './row';

/** No file of ours nests deeper; a row that does is an attack on the reader's stack. */
const DEEPEST = 8;

/** Text that no database column can hold or that was read in another encoding, wherever in the row it is. */
export function unreadableText(fields: unknown): readonly RowFault[] {
  const faults: RowFault[] = [];
  collect(fields, [], faults);
  return faults;
}

/** Walks every value of every row, so it makes nothing as long as nothing is wrong. */
function collect(value: unknown, path: string[], faults: RowFault[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) faults.push(notAllowed(path));
    else if (value.includes('\uFFFD')) faults.push(otherEncoding(path));
  } else if (typeof value === 'object' && value !== null) {
    if (path.length >= DEEPEST) return void faults.push(tooDeep(path));
    for (const name of Object.keys(value)) {
      path.push(name);
      collect((value as Record<string, unknown>)[name], path, faults);
      path.pop();
    }
  }
}

const shortNames = (path: readonly string[]) => path.map((name) => name.slice(0, 64));

function notAllowed(path: readonly string[]): RowFault {
  const en = 'The text has a character that is not allowed.';
  return rowFault('FIELD_INVALID', '含有不允许的字符。', en, shortNames(path));
}

/** U+FFFD stands where bytes were not understood: most often GB18030 that was sent as UTF-8. */
function otherEncoding(path: readonly string[]): RowFault {
  return rowFault(
    'FIELD_INVALID',
    '含有无法读取的字符：文件须为 UTF-8 编码。',
    'The text has a character that could not be read: the file must be in UTF-8.',
    shortNames(path),
  );
}

function tooDeep([first = '']: readonly string[]): RowFault {
  return rowFault('ROW_MALFORMED', '嵌套过深。', 'The row is nested too deeply.', [first.slice(0, 64)]);
}
