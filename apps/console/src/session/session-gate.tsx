import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { createClient } from '../graph/client';
import { useLanguage } from '../language/words';
import { SessionHolder } from './session';
import { SignInPage } from './sign-in';
import { SignInAgain } from './sign-in-again';

const Holder = createContext<SessionHolder | undefined>(undefined);

/** The session of this tab, for what asks past the graph and for signing out. */
export function useSession(): SessionHolder {
  const holder = useContext(Holder);
  if (!holder) throw new Error('A session is used outside the gate that opens it.');
  return holder;
}

/** Shows the page to one who has signed in, and the ways to sign in to all others. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [holder] = useState(() => new SessionHolder());
  const session = useSyncExternalStore(holder.subscribe, holder.current);
  const isAskedAgain = useSyncExternalStore(holder.subscribe, holder.isAskedAgain);
  const language = useLanguage();
  const who = session?.who;
  const client = useMemo(
    () => (who === undefined ? undefined : createClient(holder, language)),
    [holder, language, who],
  );
  if (!client) return <SignInPage session={holder} />;
  return (
    <Holder.Provider value={holder}>
      <Provider value={client}>
        <div key={who}>{children}</div>
      </Provider>
      {isAskedAgain && <SignInAgain session={holder} />}
    </Holder.Provider>
  );
}
