import type { RowOutcome } from '../application/import-rows';
import { codeEnum } from './code-enum';

export const ImportFormatEnum = codeEnum<'CSV' | 'NDJSON'>(
  'ImportFormat',
  'The format of a delivered file.',
  {
    CSV: 'Comma-separated, with a header row (RFC 4180).',
    NDJSON: 'One JSON object per line.',
  },
);

export const ImportRowOutcomeEnum = codeEnum<RowOutcome>(
  'ImportRowOutcome',
  'What became of a delivered row.',
  {
    ACCEPTED: 'It was new, and is kept.',
    UNCHANGED: 'It was known word for word; nothing was written.',
    REFUSED: 'It was refused for the reasons given; nothing was written.',
  },
);
