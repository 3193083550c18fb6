import { Button, Flex } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Link, Navigate, NavLink, Route, Routes } from 'react-router';
import { SessionViewerDocument } from '../generated/session';
import { useGraph } from '../graph/use-graph';
import { LanguageSwitch } from '../language/language-switch';
import { useLanguage, useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { screens } from '../screens';
import { useSession } from '../session/session-gate';
import type { Viewer } from '../session/viewer';
import { words as sessionWords } from '../session/words';
import { Nothing } from './nothing';
import { PageGuard } from './page-guard';
import type { Screen } from './screen';
import { ViewerProvider } from '../session/viewer-context';
import { words } from './words';

const pages = screens.map((screen) => ({ screen, Page: lazy(screen.page) }));

/** What surrounds every screen: who is signed in, the menu of the screens that are for them, and the screen. */
export function Frame() {
  const { data, failure } = useGraph(SessionViewerDocument, {});
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Loading />;
  return (
    <ViewerProvider viewer={data.viewer}>
      <div className="shell">
        <TopBar viewer={data.viewer} />
        <ScreenMenu viewer={data.viewer} />
        <main id="content" tabIndex={-1}>
          <Screens viewer={data.viewer} />
        </main>
      </div>
    </ViewerProvider>
  );
}

function TopBar({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const say = useWords(sessionWords);
  const session = useSession();
  const place = viewer.dealer?.name ?? viewer.region?.name ?? '';
  return (
    <header className="shell-bar">
      <strong>{t('product')}</strong>
      <Flex align="center" gap="middle">
        <span>{place}</span>
        <LanguageSwitch />
        <Button size="small" onClick={() => session.signOut()}>
          {say('signOut')}
        </Button>
      </Flex>
    </header>
  );
}

function ScreenMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const language = useLanguage();
  const shown = screens.filter((screen) => screen.for(viewer));
  return (
    <nav aria-label={t('screens')} className="shell-menu">
      {shown.map(({ path, title }) => (
        <NavLink key={path} to={`/${path}`}>
          {title[language]}
        </NavLink>
      ))}
    </nav>
  );
}

function Screens({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const first = useMemo(() => screens.find((screen) => screen.for(viewer)), [viewer]);
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        {pages.map(({ screen, Page }) => (
          <Route
            key={screen.path}
            path={`/${screen.path}/*`}
            element={
              <Place screen={screen} viewer={viewer}>
                <Page />
              </Place>
            }
          />
        ))}
        {first && <Route path="/" element={<Navigate to={`/${first.path}`} replace />} />}
        <Route path="*" element={<NoPage sentence={t('notFound')} />} />
      </Routes>
    </Suspense>
  );
}

interface PlaceProps {
  readonly screen: Screen;
  readonly viewer: Viewer;
  readonly children: ReactNode;
}

/** One screen at its address: titled in the language of the page, and closed to those it is not for. */
function Place({ screen, viewer, children }: PlaceProps) {
  const t = useWords(words);
  const language = useLanguage();
  const title = screen.title[language];
  useEffect(() => {
    document.title = `${title} · AutoClub`;
  }, [title]);
  if (!screen.for(viewer)) return <NoPage sentence={t('notForYou')} />;
  return <PageGuard>{children}</PageGuard>;
}

function NoPage({ sentence }: { readonly sentence: string }) {
  const t = useWords(words);
  return (
    <Nothing sentence={sentence}>
      <Link to="/">{t('toFirst')}</Link>
    </Nothing>
  );
}

function Loading() {
  const t = useWords(words);
  return (
    <p className="shell-nothing quiet" role="status">
      {t('loading')}
    </p>
  );
}
