import { type Clock, type IdSource, randomIds, systemClock } from '@autoclub/domain-kit';
import type { DealerClocks } from '@autoclub/jobs';
import type { Database } from '@autoclub/persistence';
import {
  loadProgrammes,
  programmeBook,
  type ProgrammeBook,
  type ProgrammeVersion,
} from '@autoclub/programme-config';
import type { Logger, Metrics } from '@autoclub/service-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { HostEnvironment } from './host-environment';
import { type PortsOf, sqlUnitOfWork } from './sql-unit-of-work';

/** What a capability makes its parts from; the same object for all capabilities of a process. */
export interface Host<Environment extends HostEnvironment = HostEnvironment> {
  /** The name of the service, such as `service-ledger`. */
  readonly service: string;
  readonly database: Database;
  /** The numbers in force at a dealer on a day. */
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
  /** The machine's clock, for what belongs to no dealer. */
  readonly clock: Clock;
  /**
   * The clock of a dealer, which a sandbox dealer may have moved forward (rulebook PLT-04): for every rule, reaction
   * and job that is about one. The machine's for a dealer that is not known and for null, the platform.
   */
  clockOf(dealerId: string | null): Clock;
  /**
   * Transactions for the use cases of a capability, over the ports it needs; it hands them out for an open transaction
   * and the reader it belongs to.
   */
  unit<Ports>(portsOf: PortsOf<Ports>): UnitOfWork<Ports>;
  readonly logger: Logger;
  /** Where a capability registers figures of its own; absent where no process is measured, as in tests. */
  readonly metrics?: Metrics;
  readonly environment: Environment;
}

/** What a host is made from; a test stops the clock, counts the ids and gives its own programme. */
export interface HostParts<Environment extends HostEnvironment = HostEnvironment> {
  readonly service: string;
  readonly database: Database;
  readonly environment: Environment;
  readonly logger: Logger;
  /** The book of a running service, which takes in releases; else one of the versions below. */
  readonly programmes?: ProgrammeBook;
  /** Those of the environment's file unless given. */
  readonly programmeVersions?: readonly ProgrammeVersion[];
  /** Random unless given. */
  readonly ids?: IdSource;
  /** The machine's unless given. */
  readonly clock?: Clock;
  /** Where no dealer has moved its clock, as in most tests, every clock is the one above. */
  readonly clocks?: Pick<DealerClocks, 'clockOf'>;
  readonly metrics?: Metrics;
}

/** A host over an open database. */
export function hostOn<Environment extends HostEnvironment>(
  parts: HostParts<Environment>,
): Host<Environment> {
  const clock = parts.clock ?? systemClock;
  const { environment, programmeVersions } = parts;
  return {
    service: parts.service,
    database: parts.database,
    programmes:
      parts.programmes ?? programmeBook(programmeVersions ?? loadProgrammes(environment.PROGRAMME_FILE)),
    ids: parts.ids ?? randomIds,
    clock,
    clockOf: (dealerId) => parts.clocks?.clockOf(dealerId) ?? clock,
    unit: (portsOf) => sqlUnitOfWork(parts.database, portsOf),
    logger: parts.logger,
    ...(parts.metrics && { metrics: parts.metrics }),
    environment,
  };
}
