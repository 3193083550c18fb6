import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ReadModel } from '../application/ports';

/** What the resolvers need; handed in by `compose.ts`. */
export interface AnalyticsDeps {
  readonly model: ReadModel;
  readonly programmes: ProgrammeBook;
}
