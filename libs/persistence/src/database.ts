import { Cancelled, type Cancellation } from '@autoclub/identity';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { settingsOf, type TenantScope } from './tenant-scope';
import { commitOf } from './write-at-commit';

/** The entity manager of one open transaction. Nothing outside of it may touch the database. */
export type Tx = EntityManager;

/**
 * The only door to the tables of a service: every read and write runs in a transaction that carries its tenant
 * (rulebook PLT-02). The setting is local to the transaction; a setting of the session would leak to the next user of
 * the pooled connection.
 */
export class Database {
  private readonly listeners = new Set<() => void>();

  constructor(readonly dataSource: DataSource) {}

  /** Calls the listener whenever a transaction that may have written has ended, in whatever way; returns how to stop. */
  onTransactionEnd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Whether requests can be served: the database answers. An error says no as well. */
  async answers(): Promise<boolean> {
    await this.dataSource.query('select 1');
    return true;
  }

  /**
   * Runs the work and commits; an exception rolls everything back and is thrown on. When the request is cancelled, the
   * running statement ends and nothing is written; a commit that has been sent is not called back.
   */
  async transaction<T>(scope: TenantScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.run(scope, 'begin', work, commit);
    } finally {
      for (const tell of this.listeners) tell();
    }
  }

  /** Runs work that only reads; the database refuses it a write and a lock. */
  read<T>(scope: TenantScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(scope, 'begin read only', work, commit);
  }

  /** Runs work that may lock and write, and undoes all of it: what something would come to. */
  tryOut<T>(scope: TenantScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(scope, 'begin', work, rollBack);
  }

  private async run<T>(
    scope: TenantScope,
    beginning: string,
    work: (tx: Tx) => Promise<T>,
    end: (runner: QueryRunner) => Promise<void>,
  ): Promise<T> {
    const { cancellation } = scope;
    cancellation?.throwIfCancelled();
    const runner = this.dataSource.createQueryRunner();
    let stopListening: (() => void) | undefined;
    try {
      stopListening = dropWith(cancellation, await runner.connect());
      cancellation?.throwIfCancelled();
      await begin(runner, beginning, scope);
      const value = await work(runner.manager);
      cancellation?.throwIfCancelled();
      stopListening?.();
      await end(runner);
      return value;
    } catch (error) {
      await rollBack(runner);
      throw cancellation?.isCancelled ? new Cancelled() : error;
    } finally {
      stopListening?.();
      await runner.release();
    }
  }
}

/** What the driver's connection has and its types do not show. */
interface DriverConnection {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Drops the connection when the request is cancelled. PostgreSQL sees it within half a second, even in the middle of a
 * statement, and rolls back; the pool makes another one. A request to cancel the statement instead could come late and
 * hit the next statement of the connection, which is another caller's.
 */
function dropWith(cancellation: Cancellation | undefined, connected: DriverConnection) {
  return cancellation?.onCancel(() => connected.connection.stream.destroy());
}

/** Sends BEGIN and the tenant in one round trip. */
async function begin(runner: QueryRunner, beginning: string, scope: TenantScope): Promise<void> {
  const { tenant, region } = settingsOf(scope);
  const statements =
    `${beginning}; select set_config('app.tenant', '${tenant}', true), ` +
    `set_config('app.region', '${region}', true)`;
  sendInstead(runner, statements);
  await runner.startTransaction();
}

/** Sends what is still to be written and COMMIT in one round trip. */
async function commit(runner: QueryRunner): Promise<void> {
  sendInstead(runner, commitOf(runner));
  await runner.commitTransaction();
}

/**
 * TypeORM has no place for more statements at the start and the end of a transaction, so the one statement it sends
 * there is replaced, once; its own book-keeping stays right.
 */
function sendInstead(runner: QueryRunner, statements: string): void {
  const { query } = runner;
  runner.query = () => {
    runner.query = query;
    return query.call(runner, statements);
  };
}

/** The first error is the one worth telling; a roll-back fails only when the connection is gone, and all with it. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  try {
    await runner.rollbackTransaction();
  } catch {
    // PostgreSQL rolls back by itself when the connection ends.
  }
}
