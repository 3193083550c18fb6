/** A message on its way to a topic. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: Readonly<Record<string, string | Buffer>>;
}

/** A message as it was read, and where. */
export interface IncomingMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** The messages of one partition, in order. */
export interface Portion {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly IncomingMessage[];
}
