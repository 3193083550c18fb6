import { Readable, Transform, type TransformCallback } from 'node:stream';

/** A body that is passed on as it comes, up to so many bytes; then it breaks off and says why. */
export class LimitedBody extends Transform {
  isExceeded = false;
  private bytes = 0;

  constructor(
    source: Readable | undefined,
    private readonly mostBytes: number,
  ) {
    super();
    const body = source ?? Readable.from([]);
    body.once('error', (error) => this.destroy(error));
    body.once('close', () => body.readableEnded || this.destroy(new Error('the caller has gone')));
    body.pipe(this);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.isExceeded = this.bytes > this.mostBytes;
    if (this.isExceeded) done(new Error('the body is too large'));
    else done(null, chunk);
  }
}
