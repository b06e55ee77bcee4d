import { app, authentication, dialog } from '@microsoft/teams-js';
import type { Host, Theme } from './host-types.ts';

/** Teams around the page. What it says of the user is not trusted: the server reads the token alone. */
export async function teamsHost(): Promise<Host> {
  await app.initialize();
  const { app: client, page } = await app.getContext();
  app.notifySuccess();
  const isDialog = page.frameContext === 'task' && dialog.url.isSupported();
  return {
    kind: 'teams',
    credentials: async () => ({ Authorization: `Bearer ${await authentication.getAuthToken()}` }),
    theme: toTheme(client.theme),
    onThemeChange: (changed) => app.registerOnThemeChangeHandler((name) => changed(toTheme(name))),
    linked: page.subPageId,
    // With the id of the app, so that no other app can read the result.
    ...(isDialog && { closeDialog: (result: object) => dialog.url.submit(result, appId()) }),
  };
}

/** The bot puts the id of its app in the address of the dialog. */
function appId(): string[] {
  return new URLSearchParams(location.search).getAll('app');
}

function toTheme(name: string): Theme {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' ? 'dark' : 'light';
}
