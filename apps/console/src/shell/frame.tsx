import { Button, Flex, Layout, Menu, Result, Spin, Typography } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { SessionViewerDocument } from '../generated/session';
import { useGraph } from '../graph/use-graph';
import { LanguageSwitch } from '../language/language-switch';
import { useLanguage, useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { screens } from '../screens';
import { useSession } from '../session/session-gate';
import type { Viewer } from '../session/viewer';
import { words as sessionWords } from '../session/words';
import { PageGuard } from './page-guard';
import type { Screen } from './screen';
import { ViewerProvider } from '../session/viewer-context';
import { words } from './words';

const pages = screens.map((screen) => ({ screen, Page: lazy(screen.page) }));

/** What surrounds every screen: who is signed in, the menu of the screens that are for them, and the screen. */
export function Frame() {
  const t = useWords(words);
  const { data, failure } = useGraph(SessionViewerDocument, {});
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Spin fullscreen description={t('loading')} />;
  return (
    <ViewerProvider viewer={data.viewer}>
      <Layout style={{ minHeight: '100vh' }}>
        <TopBar viewer={data.viewer} />
        <Layout>
          <ScreenMenu viewer={data.viewer} />
          <Layout.Content id="content" tabIndex={-1} style={{ padding: 16, minWidth: 0 }}>
            <Screens viewer={data.viewer} />
          </Layout.Content>
        </Layout>
      </Layout>
    </ViewerProvider>
  );
}

function TopBar({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const say = useWords(sessionWords);
  const session = useSession();
  const place = viewer.dealer?.name ?? viewer.region?.name ?? '';
  return (
    <Layout.Header style={{ borderBottom: '1px solid #e4e4e4', lineHeight: 'normal' }}>
      <Flex align="center" justify="space-between" style={{ height: '100%' }}>
        <Typography.Text strong>{t('product')}</Typography.Text>
        <Flex align="center" gap="middle">
          <Typography.Text>{place}</Typography.Text>
          <LanguageSwitch />
          <Button size="small" onClick={() => session.signOut()}>
            {say('signOut')}
          </Button>
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

function ScreenMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const language = useLanguage();
  const current = useLocation().pathname.split('/')[1] ?? '';
  const items = screens
    .filter((screen) => screen.for(viewer))
    .map(({ path, title }) => ({ key: path, label: <Link to={`/${path}`}>{title[language]}</Link> }));
  return (
    <Layout.Sider width={200} style={{ borderRight: '1px solid #e4e4e4' }}>
      <nav aria-label={t('screens')}>
        <Menu mode="inline" selectedKeys={[current]} items={items} style={{ borderInlineEnd: 0 }} />
      </nav>
    </Layout.Sider>
  );
}

function Screens({ viewer }: { readonly viewer: Viewer }) {
  const t = useWords(words);
  const first = useMemo(() => screens.find((screen) => screen.for(viewer)), [viewer]);
  return (
    <Suspense fallback={<Spin fullscreen description={t('loading')} />}>
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
        <Route path="*" element={<Nothing sentence={t('notFound')} />} />
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
  if (!screen.for(viewer)) return <Nothing sentence={t('notForYou')} />;
  return <PageGuard>{children}</PageGuard>;
}

function Nothing({ sentence }: { readonly sentence: string }) {
  const t = useWords(words);
  return <Result status="info" title={sentence} extra={<Link to="/">{t('toFirst')}</Link>} />;
}
