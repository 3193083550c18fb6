import { type Bilingual, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** What an uploaded file may be at most, so that nobody's file takes the memory or the time of others. */
export const FILE_LIMITS = {
  bytes: 100 * 1024 * 1024,
  /** Characters of one line, or of one cell of a workbook. */
  lineCharacters: 1024 * 1024,
  columns: 500,
  /** Bytes of a workbook's parts together once they are unpacked. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** How many times its packed size a part may have; text of tables packs about thirty times. */
  unpackedRatio: 150,
  /** Characters of a workbook's shared texts, which have to be kept while its rows are read. */
  sharedCharacters: 32 * 1024 * 1024,
} as const;

/** Why a file as a whole cannot be read; then no row of it is (rulebook SVC-22). */
export const uploadedFileRefusals = defineRefusals({
  FILE_EMPTY: { zh: '文件为空。', en: 'The file is empty.' },
  FILE_TOO_LARGE: {
    zh: '文件超过 100 MB，请拆分后再上传。',
    en: 'The file is larger than 100 MB. Split it and upload its parts.',
  },
  FILE_TRUNCATED: {
    zh: '文件不完整，请重新上传。',
    en: 'The file is not complete. Upload it again.',
  },
  FILE_KIND_UNKNOWN: {
    zh: '无法识别文件类型：请上传 CSV、NDJSON 或 XLSX 文件。',
    en: 'The kind of the file is not known: upload CSV, NDJSON or XLSX.',
  },
  ENCODING_UNKNOWN: {
    zh: '无法识别文件编码：请另存为 UTF-8 或 GB18030（GBK）。',
    en: 'The encoding of the file is not known: save it in UTF-8 or GB18030 (GBK).',
  },
  LINE_TOO_LONG: {
    zh: '有一行或一个单元格超过一百万个字符。',
    en: 'A line or a cell has more than a million characters.',
  },
  TOO_MANY_COLUMNS: { zh: '最多可有 500 列。', en: 'There may be at most 500 columns.' },
  UNPACKED_TOO_LARGE: {
    zh: '文件解压后过大，未予读取。',
    en: 'The file would be too large once unpacked and is not read.',
  },
  WORKBOOK_INVALID: {
    zh: '工作簿已损坏、已加密或不含工作表。',
    en: 'The workbook is damaged, locked by a password, or has no sheet.',
  },
  HEADER_INVALID: {
    zh: '第一行须为表头，列名不得重复。',
    en: 'The first row must be the header, and no name may stand in it twice.',
  },
});

export type FileFaultCode = RefusalOf<typeof uploadedFileRefusals>['code'];

/** Thrown while a file is read that cannot be read on; its code says why, and nothing of the content is in it. */
export class UnreadableFile extends Error {
  constructor(readonly code: FileFaultCode) {
    super(code);
  }

  get texts(): Bilingual {
    return uploadedFileRefusals.texts[this.code];
  }
}
