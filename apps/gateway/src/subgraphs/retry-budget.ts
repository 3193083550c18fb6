/** A tenth of what is asked may be asked once more. */
const PER_REQUEST = 0.1;

/** As many as connections of a pool, all of which a service closes at once when it is started again. */
const MOST = 32;

/**
 * How many lost queries may be sent once more: one for each ten that were sent. A service that loses half of what it
 * is asked must not be asked half as much again.
 */
export class RetryBudget {
  private left = 1;

  sent(): void {
    if (this.left < MOST) this.left += PER_REQUEST;
  }

  /** Whether one more may be sent again. */
  take(): boolean {
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
