/** What one header may hold on its way through usual proxies, which take 8 KB a line. */
const MOST_CHARACTERS = 7_000;
const MOST_HELD = 100;

/**
 * What the graph has confirmed to a client so far, to be sent along with its next commands: each waits until its
 * service has handled that, so an order settled right after its card was approved gets the card's price. Clients that
 * share one (the parts of an import, the tabs of an application) know what each of them was confirmed.
 */
export class Positions {
  private held: readonly string[];

  /** Begins where somebody else stands, such as an import of a dealer behind the registration of the dealer. */
  constructor(before: Positions | undefined = undefined) {
    this.held = before?.held ?? [];
  }

  /**
   * What a request sends: several when commands ran side by side, for none of them knows of the others. The newest
   * when they are too many for one request; what is left out comes with the next ones.
   */
  get current(): readonly string[] {
    let characters = 0;
    const fits = (position: string) => (characters += position.length + 2) <= MOST_CHARACTERS;
    const first = this.held.findLastIndex((position) => !fits(position));
    return this.held.slice(first + 1);
  }

  /** The position of an answer holds all that was sent with its request; what others were confirmed meanwhile stays. */
  moveOn(sent: readonly string[], confirmed: string | undefined): void {
    if (confirmed === undefined) return;
    const others = this.held.filter((position) => !sent.includes(position));
    this.held = [...others, confirmed].slice(-MOST_HELD);
  }

  /** Forgets everything: after a position was refused, and where nothing that was sent needs to be waited for. */
  forget(): void {
    this.held = [];
  }
}
