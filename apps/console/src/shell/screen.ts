import type { ComponentType } from 'react';
import type { Bilingual } from '../language/languages';
import type { Viewer } from '../session/viewer';

/** One place of the console: who sees it, what it is called, and how its page is loaded. */
export interface Screen {
  /** The first part of its address, such as `look-up`; the page may have further parts and parameters of its own. */
  readonly path: string;
  /** What the menu and the title of the page say. All other words of a screen are loaded with its page. */
  readonly title: Bilingual;
  /** For whom it is; others do not find it in the menu, and its address says so. */
  readonly for: (viewer: Viewer) => boolean;
  readonly page: () => Promise<{ readonly default: ComponentType }>;
}
