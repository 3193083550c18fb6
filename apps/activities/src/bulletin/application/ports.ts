import type { IdSource } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Network } from '../../network';
import type { BulletinItem, BulletinState } from '../domain/bulletin-item';

/** The bulletin inside one transaction; row policies keep it to the tenant (rulebook PLT-02). */
export interface Bulletin {
  lock(dealerId: string, id: string): Promise<BulletinItem | undefined>;
  save(item: BulletinItem): Promise<void>;
  hasActivity(dealerId: string, activityId: string): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<BulletinItem[]>;
  /** The latest first; one row more than the limit says that there is more. */
  list(states: readonly BulletinState[], part: PagePart): Promise<BulletinItem[]>;
}

/** What the use cases of the bulletin need. */
export interface BulletinPorts {
  readonly network: Network;
  readonly bulletin: Bulletin;
  readonly ids: IdSource;
}
