import { codeEnum } from '../schema/code-enum';

/** The formats a dealer system delivers files in. */
export const ImportFormatEnum = codeEnum<'CSV' | 'NDJSON'>(
  'ImportFormat',
  'The format of a delivered file.',
  {
    CSV: 'Comma-separated, with a header row (RFC 4180).',
    NDJSON: 'One JSON object per line.',
  },
);

/** What became of a delivered row. */
export const ImportRowOutcomeEnum = codeEnum<'ACCEPTED' | 'UNCHANGED' | 'REFUSED'>(
  'ImportRowOutcome',
  'What became of a delivered row.',
  {
    ACCEPTED: 'It was new, and is kept.',
    UNCHANGED: 'It was known word for word; nothing was written.',
    REFUSED: 'It was refused for the reasons given; nothing was written.',
  },
);
