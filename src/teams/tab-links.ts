import type { Config } from '../config.ts';
import type { TabLinks } from '../conversation/tab-links.ts';

/** The addresses of the pages. In the demo they name the user, and are pages of a browser; in Teams they are tabs. */
export function createTabLinks({ demo, TEAMS_APP_ID: appId }: Config, base: () => string): TabLinks {
  if (demo || appId === undefined) {
    const page = (path: string, userKey: string) =>
      `${base()}/tab/${path}?als=${encodeURIComponent(userKey.slice(userKey.indexOf(':') + 1))}`;
    return {
      inDialog: false,
      form: (userKey) => page('consultatie', userKey),
      mine: (userKey, kenmerk) => page(kenmerk ? `mijn/${kenmerk}` : 'mijn', userKey),
      werkbak: (kenmerk) => `${base()}/tab/werkbak/${kenmerk}`,
      kennis: (userKey) => (userKey ? page('kennis', userKey) : `${base()}/tab/kennis`),
    };
  }
  const tab = (entity: string, kenmerk?: string) => {
    const webUrl = `${base()}/tab/${entity}${kenmerk ? `/${kenmerk}` : ''}`;
    const query = new URLSearchParams({
      webUrl,
      ...(kenmerk && { context: JSON.stringify({ subEntityId: kenmerk }) }),
    });
    return `https://teams.microsoft.com/l/entity/${appId}/${entity}?${query}`;
  };
  return {
    inDialog: true,
    form: () => `${base()}/tab/consultatie?app=${appId}`,
    mine: (_userKey, kenmerk) => tab('mijn', kenmerk),
    werkbak: (kenmerk) => tab('werkbak', kenmerk),
    kennis: () => tab('kennis'),
  };
}
