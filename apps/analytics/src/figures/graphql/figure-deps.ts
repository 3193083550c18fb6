import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ReadModel } from '../../network';
import type { FigureReads } from '../application/ports';

/** What the resolvers need. */
export interface FigureDeps {
  readonly model: ReadModel<FigureReads>;
  readonly programmes: ProgrammeBook;
}
