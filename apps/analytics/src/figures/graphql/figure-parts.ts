import type { Host } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { FigureReads } from '../application/ports';

/** What the figures are asked with: transactions over what they are made from, and the programme's numbers. */
export interface FigureParts {
  readonly unit: UnitOfWork<FigureReads>;
  readonly programmes: Host['programmes'];
}
