import { jointPosition, type Position, positionAfter, readPosition } from '@autoclub/service-kit';
import type { PositionSeal } from './position-seal';

/**
 * Where the caller of a request stands: what it was confirmed before, and what the commands of this request have
 * published so far. A later command of the same request takes into account what an earlier one did.
 */
export class PositionTrail {
  private position: Position = [];
  private hasMoved = false;

  /** Takes in what the caller sent, one position or several separated by commas; false when one of them is none. */
  takeIn(header: string, seal: PositionSeal): boolean {
    const positions = header.split(',').map((text) => seal.opened(text.trim()));
    const read = positions.filter((position) => position !== undefined);
    this.position = jointPosition(read);
    return read.length === positions.length;
  }

  /** What the next command of the request must take into account. */
  get current(): Position {
    return this.position;
  }

  /** Moves on by what a subgraph says its command has published. */
  confirm(text: unknown): void {
    const position = typeof text === 'string' ? readPosition(text) : undefined;
    if (!position) return;
    this.position = positionAfter(this.position, position);
    this.hasMoved = true;
  }

  /** What the answer says beside its data; undefined when no command has published anything. */
  extensions(seal: PositionSeal): { readonly position: string } | undefined {
    return this.hasMoved ? { position: seal.sealed(this.position) } : undefined;
  }
}
