import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ReadModel } from '../../network';
import type { HistoryReads } from '../application/ports';

/** What the resolvers need. */
export interface ClassDeps {
  readonly model: ReadModel<HistoryReads>;
  readonly programmes: ProgrammeBook;
}
