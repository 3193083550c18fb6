import type { Commands } from '../application/commands';
import type { PiiLog } from '../application/pii-log';
import type { House } from '../application/ports';
import type { Reading } from '../application/reading';

/** What the graph stands on; empty when only its SDL is printed. */
export interface GraphDeps {
  readonly commands: Commands;
  readonly reading: Reading;
  readonly piiLog: PiiLog;
  readonly schemeOn: House['schemeOn'];
}
