import { BrowserRouter } from 'react-router';
import { DesignProvider } from '../language/design';
import { SessionGate } from '../session/session-gate';
import { Frame } from './frame';

/** Without its slash at the end: the page is opened at `/console` as well as at `/console/`. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The whole page: language and look, then who signs in, then the screens. */
export function App() {
  return (
    <DesignProvider>
      <BrowserRouter basename={BASE}>
        <SessionGate>
          <Frame />
        </SessionGate>
      </BrowserRouter>
    </DesignProvider>
  );
}
