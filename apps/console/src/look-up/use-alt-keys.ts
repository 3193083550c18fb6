import { useEffect } from 'react';

/** Something that a letter together with Alt does. */
export interface AltKey {
  readonly letter: string;
  readonly run: () => void;
}

/** Makes Alt and a letter do what the buttons of the page do; by the key, since Alt may change what it writes. */
export function useAltKeys(keys: readonly AltKey[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const pressed = keys.find(({ letter }) => event.code === `Key${letter}`);
      if (!pressed) return;
      event.preventDefault();
      pressed.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
