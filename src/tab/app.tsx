import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { tabTexts } from '../texts/tab.ts';
import type { Api, Me } from './api.ts';
import { BronPage } from './bron/bron-page.tsx';
import { ConsultatiePage } from './consultatie/consultatie-page.tsx';
import { DemoBar, isNobody } from './demo-bar.tsx';
import type { Host } from './host-types.ts';
import { KennisPage } from './kennis/kennis-page.tsx';
import { Navigation } from './navigation.tsx';
import { OverPage } from './over/over-page.tsx';
import { Loading, Problem } from './parts/loading.tsx';
import { goTo, type PageName, type Place, usePlace } from './router.ts';
import { SessionContext } from './session.ts';
import { fluentTheme } from './theme.ts';
import { useLoad } from './use-load.ts';
import { DetailPage } from './werkbak/detail-page.tsx';
import { ListPage } from './werkbak/list-page.tsx';

/** The pages inside Teams: theme, who looks, and the page that the address names. */
export function App({ host, api }: { host: Host; api: Api }) {
  const [theme, setTheme] = useState(host.theme);
  const { loaded, reload } = useLoad('me', async () => {
    if (host.kind === 'browser' && isNobody()) throw new Error(tabTexts.demoChoose);
    return api.me();
  });
  useEffect(() => host.onThemeChange(setTheme), [host]);
  return (
    <FluentProvider className={`app ${theme}`} theme={fluentTheme(host.kind, theme)}>
      {host.kind === 'browser' && <DemoBar />}
      <Loading loaded={loaded} retry={reload}>
        {(me) => (
          <SessionContext value={{ host, api, me }}>
            <Pages me={me} host={host} />
          </SessionContext>
        )}
      </Loading>
    </FluentProvider>
  );
}

export function StartFailed() {
  return (
    <FluentProvider theme={webLightTheme}>
      <Problem text={tabTexts.notInTeams} />
    </FluentProvider>
  );
}

function Pages({ me, host }: { me: Me; host: Host }) {
  const place = usePlace();
  const open = pagesOf(me);
  useEffect(() => {
    const { linked } = host;
    if (linked?.startsWith('bron/')) goTo('bron', linked.slice('bron/'.length));
    else if (linked) goTo(me.rollen.includes('consulent') ? 'werkbak' : 'mijn', linked);
  }, [host, me]);
  const page = place.page ?? open[0];
  // A passage has no tab of its own: an answer leads there.
  const isOpen = page !== undefined && open.includes(page === 'bron' ? 'kennis' : page);
  return (
    <>
      {!host.closeDialog && open.length > 0 && <Navigation pages={open} current={page} />}
      <main id="inhoud">{isOpen ? <Page {...place} page={page} /> : <Problem text={tabTexts.noPage} />}</main>
    </>
  );
}

function Page({ page, kenmerk }: Place) {
  if (page === 'consultatie' || page === undefined) return <ConsultatiePage />;
  if (page === 'kennis') return <KennisPage part={kenmerk} />;
  if (page === 'over') return <OverPage />;
  if (page === 'bron') return <BronPage key={kenmerk} id={kenmerk} />;
  if (kenmerk) return <DetailPage key={kenmerk} page={page} kenmerk={kenmerk} />;
  return <ListPage key={page} page={page} />;
}

/** The pages that belong to somebody's roles; the server decides what may be done there. */
function pagesOf({ rollen }: Me): PageName[] {
  return [
    ...(rollen.includes('consulent') ? (['werkbak'] as const) : []),
    ...(rollen.includes('verwijzer') ? (['consultatie', 'mijn'] as const) : []),
    ...(rollen.length > 0 ? (['kennis'] as const) : []),
    'over',
  ];
}
