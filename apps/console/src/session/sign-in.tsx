import { Alert, Button, Flex } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { LanguageSwitch } from '../language/language-switch';
import { useWords } from '../language/words';
import { type ConsoleConfig, type OfferedRole, readConfig } from './config';
import type { SessionHolder } from './session';
import { words } from './words';

type PartName = Exclude<keyof typeof words.zh, 'heading'>;
const isKnownPart = (part: string): part is PartName => part in words.zh;

/** The page of one who is not signed in. */
export function SignInPage({ session }: { readonly session: SessionHolder }) {
  const t = useWords(words);
  return (
    <main className="sign-in">
      <Flex justify="space-between" align="center" gap="small">
        <h1 className="page-title">{t('heading')}</h1>
        <LanguageSwitch />
      </Flex>
      <WaysToSignIn session={session} />
    </main>
  );
}

/** What this house offers: the roles of a development house, or an issuer. */
export function WaysToSignIn({ session }: { readonly session: SessionHolder }) {
  const t = useWords(words);
  const { config, hasFailed, retry } = useConfig();
  if (hasFailed)
    return (
      <Alert
        type="error"
        title={t('unreachable')}
        action={<Button onClick={retry}>{t('tryAgain')}</Button>}
      />
    );
  if (!config) return <p role="status">{t('loading')}</p>;
  if (config.roles.length === 0) return <Alert type="warning" title={t('noWay')} />;
  return (
    <Flex vertical gap="small">
      <span>{t('chooseRole')}</span>
      {config.roles.map((role) => (
        <RoleButton key={role.part} role={role} session={session} />
      ))}
    </Flex>
  );
}

function RoleButton({ role, session }: { readonly role: OfferedRole; readonly session: SessionHolder }) {
  const t = useWords(words);
  const { part, name, token } = role;
  return (
    <Button block data-part={part} onClick={() => session.signIn({ token, who: part })}>
      {isKnownPart(part) ? t(part) : name}
    </Button>
  );
}

function useConfig() {
  const [config, setConfig] = useState<ConsoleConfig>();
  const [hasFailed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    readConfig().then(setConfig, () => setFailed(true));
  }, []);
  useEffect(retry, [retry]);
  return { config, hasFailed, retry };
}
