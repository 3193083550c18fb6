import { takeTurn, type Tx } from '@autoclub/persistence';
import { IsNull } from 'typeorm';
import type { ReleaseBook } from '../application/ports';
import type { Release } from '../domain/release';
import { ReleaseEntity } from './release.entity';

/** Releases in PostgreSQL. They are few, and rules rather than records: not behind a tenant. */
export function releaseBook(tx: Tx): ReleaseBook {
  return {
    awaitTurn: () => takeTurn(tx, 'programme releases'),
    async release(releaseId) {
      const row = await tx.findOneBy(ReleaseEntity, { releaseId });
      return row ? releaseOf(row) : undefined;
    },
    async save(release, { at, traceId }) {
      await tx.upsert(ReleaseEntity, { ...release, traceId, changedAt: at } as never, ['releaseId']);
    },
    async announced() {
      const order = { announcedOn: 'ASC', releaseId: 'ASC' } as const;
      return (await tx.find(ReleaseEntity, { where: { step: 'ANNOUNCED' }, order })).map(releaseOf);
    },
    countOf: ({ scope, scopeId }) => tx.countBy(ReleaseEntity, { scope, scopeId: scopeId ?? IsNull() }),
    async membersAt(dealerIds) {
      const [row]: { count: number }[] = await tx.query(
        `select count(*)::int as count from membership where dealer_id = any($1) and status = 'ACTIVE'`,
        [[...dealerIds]],
      );
      return row?.count ?? 0;
    },
  };
}

function releaseOf({ traceId: _, changedAt: __, ...release }: ReleaseEntity): Release {
  return release;
}
