import type { Host } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ShownBook } from '../../figures/graph';
import type { HistoryReads } from '../application/ports';

/** What the classes are asked with: transactions over the histories of customers, and the programme's numbers. */
export interface ClassParts {
  readonly unit: UnitOfWork<HistoryReads>;
  readonly programmes: Host['programmes'];
  readonly shown: ShownBook;
}
