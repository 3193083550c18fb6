import type { ProgrammeFor } from '../application/ports';
import type { PointsReads } from '../application/read-points/points-reads';

/** What the resolvers of this subgraph work with. */
export interface PointsDeps {
  readonly reads: PointsReads;
  readonly programmeFor: ProgrammeFor;
}
