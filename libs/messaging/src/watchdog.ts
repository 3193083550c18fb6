/** Remembers the last sign of life of a loop that must never fall silent. */
export interface Watchdog {
  alive(): void;
  silentForMs(): number;
}

export function watchdog(): Watchdog {
  let seenAt = performance.now();
  return {
    alive: () => {
      seenAt = performance.now();
    },
    silentForMs: () => performance.now() - seenAt,
  };
}
