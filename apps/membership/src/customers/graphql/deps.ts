import type { NetworkReading } from '../../network';
import type { CustomersCommands } from '../application/commands';
import type { PiiLog } from '../application/pii-log';
import type { CustomerReading } from '../application/reading';

/** What the graph of customers stands on; empty when only its SDL is printed. */
export interface CustomersDeps {
  readonly network: NetworkReading;
  readonly customers: CustomerReading;
  readonly commands: CustomersCommands;
  readonly piiLog: PiiLog;
}
