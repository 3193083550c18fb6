import { BrowserRouter } from 'react-router';
import { DesignProvider } from '../language/design';
import { SessionGate } from '../session/session-gate';
import { Frame } from './frame';

/** The whole page: language and look, then who signs in, then the screens. */
export function App() {
  return (
    <DesignProvider>
      <BrowserRouter basename={import.meta.env.BASE_URL}>
        <SessionGate>
          <Frame />
        </SessionGate>
      </BrowserRouter>
    </DesignProvider>
  );
}
