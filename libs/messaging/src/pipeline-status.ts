/** How far behind the way of a fact is; all zero when everything that was said has been heard. */
export interface PipelineStatus {
  /** Events written but not yet in Kafka. */
  readonly outboxPending: number;
  readonly oldestPendingMs: number;
  /** Messages in the subscribed topics that this service has not handled. */
  readonly consumerLag: number;
  /** Events that wait for a premise. */
  readonly parkedCount: number;
  /** Events given up and not yet replayed. */
  readonly deadLetterCount: number;
  readonly brokerConnected: boolean;
}
