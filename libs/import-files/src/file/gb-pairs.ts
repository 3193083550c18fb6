/**
 * Tells Chinese text in GB18030 from bytes that merely could be. In Chinese text nearly every pair lies in the square
 * of GB 2312, where both bytes are at least A1; in Western text a letter with an accent is followed by a plain one.
 */
export class GbPairs {
  private lead = 0;
  private common = 0;
  private rare = 0;

  take(bytes: Buffer): void {
    for (const byte of bytes) {
      if (this.lead === 0) {
        if (byte > 0x80) this.lead = byte;
        continue;
      }
      if (this.lead >= 0xa1 && byte >= 0xa1) this.common += 1;
      else this.rare += 1;
      this.lead = 0;
    }
  }

  /** Four of five pairs: names have rare characters, sentences do not. */
  areChinese(): boolean {
    return this.common >= 4 * this.rare;
  }
}
