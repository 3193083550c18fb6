/** A broker that can be stopped, killed and started again on the same data. */
export interface KafkaServer {
  readonly brokers: string;
  /** The broker's process on this machine; undefined where somebody else runs it. */
  pid(): number | undefined;
  /** In good order: what was acknowledged is on disk. */
  stop(): Promise<void>;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and ports. */
  restart(): Promise<void>;
  /** Called when the broker ends although nobody stopped it. */
  onDeath(listener: (sentence: string) => void): void;
}
