import type { Bilingual } from '@autoclub/domain-kit';
import { isUtf8 } from 'node:buffer';

/** The content of a file as text, or why its bytes are none. */
export type FileText =
  { readonly content: string } | { readonly encoding: Encoding; readonly message: Bilingual };

export type Encoding = 'GB18030' | 'UTF_16' | 'UNKNOWN';

const REASONS: Readonly<Record<Encoding, Bilingual>> = {
  GB18030: {
    zh: '文件为 GB18030（GBK）编码，请另存为 UTF-8 后再提交。',
    en: 'The file is in GB18030 (GBK). Save it as UTF-8 and send it again.',
  },
  UTF_16: {
    zh: '文件为 UTF-16 编码，请另存为 UTF-8 后再提交。',
    en: 'The file is in UTF-16. Save it as UTF-8 and send it again.',
  },
  UNKNOWN: {
    zh: '文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再提交。',
    en: 'The file is not text in UTF-8. Save it as UTF-8 and send it again.',
  },
};

/**
 * The bytes of a delivered file as text. Read as UTF-8 without a look, those of another encoding would be kept as
 * U+FFFD for ever; what a mainland office program writes by default is named.
 */
export function readUtf8(bytes: Uint8Array): FileText {
  if (isUtf8(bytes)) return { content: new TextDecoder().decode(bytes) };
  const encoding = encodingOf(bytes);
  return { encoding, message: REASONS[encoding] };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF_16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GB18030';
  } catch {
    return 'UNKNOWN';
  }
}
