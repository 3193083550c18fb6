/** Who has signed in here, and by what. */
export interface Session {
  readonly token: string;
  /** Whose token it is, such as a part of the development house; the cache of another one is not theirs. */
  readonly who: string;
}

const KEPT_AS = 'autoclub-session';

/**
 * The session of this tab. It lives as long as the tab does; a token that runs out is asked for anew in a dialog, while
 * what waits for it waits.
 */
export class SessionHolder {
  private session: Session | undefined = kept();
  private readonly listeners = new Set<() => void>();
  private again: { readonly done: Promise<void>; readonly resolve: () => void } | undefined;

  /** For `useSyncExternalStore`: calls back at each change. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Session | undefined => this.session;

  /** Whether a token has run out and is asked for anew. */
  readonly isAskedAgain = (): boolean => this.again !== undefined;

  /** The token to send; the empty one of nobody is refused by the graph, which brings the dialog. */
  token(): string {
    return this.session?.token ?? '';
  }

  signIn(session: Session): void {
    this.session = session;
    sessionStorage.setItem(KEPT_AS, JSON.stringify(session));
    this.again?.resolve();
    this.again = undefined;
    this.tell();
  }

  signOut(): void {
    this.session = undefined;
    sessionStorage.removeItem(KEPT_AS);
    this.again = undefined;
    this.tell();
  }

  /** Asks the person to sign in again, once for all requests that wait for it. */
  signInAgain(): Promise<void> {
    if (!this.again) {
      let resolve: () => void = () => undefined;
      const done = new Promise<void>((settle) => (resolve = settle));
      this.again = { done, resolve };
      this.tell();
    }
    return this.again.done;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function kept(): Session | undefined {
  const text = sessionStorage.getItem(KEPT_AS);
  if (text === null) return undefined;
  const { token, who } = JSON.parse(text) as Partial<Session>;
  return token && who ? { token, who } : undefined;
}
