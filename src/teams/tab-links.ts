import type { Config } from '../config.ts';
import type { TabLinks } from '../conversation/tab-links.ts';

/** The addresses of the pages. In the demo they name the user, and are pages of a browser; in Teams they are tabs. */
export function createTabLinks({ demo, TEAMS_APP_ID: appId }: Config, base: () => string): TabLinks {
  if (demo || appId === undefined) {
    const page = (path: string, userKey: string, query: Record<string, string> = {}) =>
      `${base()}/tab/${path}?${new URLSearchParams({ ...query, als: userKey.slice(userKey.indexOf(':') + 1) })}`;
    return {
      inDialog: false,
      form: (userKey) => page('consultatie', userKey),
      mine: (userKey, kenmerk) => page(kenmerk ? `mijn/${kenmerk}` : 'mijn', userKey),
      werkbak: (kenmerk) => `${base()}/tab/werkbak/${kenmerk}`,
      source: (id, userKey) => page('bron', userKey, { id }),
      kennis: (userKey) => (userKey ? page('kennis', userKey) : `${base()}/tab/kennis`),
    };
  }
  const tab = (entity: string, place?: string, path = place ? `${entity}/${place}` : entity) => {
    const query = new URLSearchParams({
      webUrl: `${base()}/tab/${path}`,
      ...(place && { context: JSON.stringify({ subEntityId: place }) }),
    });
    return `https://teams.microsoft.com/l/entity/${appId}/${entity}?${query}`;
  };
  return {
    inDialog: true,
    form: () => `${base()}/tab/consultatie?app=${appId}`,
    mine: (_userKey, kenmerk) => tab('mijn', kenmerk),
    werkbak: (kenmerk) => tab('werkbak', kenmerk),
    // No tab of its own: one that stands in the manifest goes there.
    source: (id) => tab('kennis', `bron/${id}`, `bron?id=${id}`),
    kennis: () => tab('kennis'),
  };
}
