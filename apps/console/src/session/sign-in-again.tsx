import { useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words';
import type { SessionHolder } from './session';
import { WaysToSignIn } from './sign-in';
import { words } from './words';

/**
 * Asks for a new sign-in over the page as it stands, so that nothing typed is lost. The browser's own dialog
 * keeps the focus, and nothing has to be fetched at the moment the token has run out.
 */
export function SignInAgain({ session }: { readonly session: SessionHolder }) {
  const t = useWords(words);
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => {
    if (dialog.current?.isConnected && !dialog.current.open) dialog.current.showModal();
  };
  useEffect(open, []);
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby={title}
      onCancel={(event) => event.preventDefault()}
      onClose={open}
    >
      <h2 id={title} className="page-title">
        {t('again')}
      </h2>
      <p>{t('againWhy')}</p>
      <WaysToSignIn session={session} />
    </dialog>
  );
}
