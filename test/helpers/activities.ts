import { randomUUID } from 'node:crypto';

/** Activities as Teams sends them, with overrides. */
export type ActivityOverrides = Record<string, unknown>;

export const BOT = { id: '28:bot', name: 'Regiowijzer' };

function activity(serviceUrl: string, overrides: ActivityOverrides): Record<string, unknown> {
  return {
    id: randomUUID(),
    timestamp: '2026-11-02T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:anna', aadObjectId: 'aad-anna', name: 'Anna' },
    recipient: BOT,
    conversation: { id: 'a:personal-1', conversationType: 'personal', tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    locale: 'nl-NL',
    ...overrides,
  };
}

export function textActivity(serviceUrl: string, text: string, overrides: ActivityOverrides = {}) {
  return activity(serviceUrl, { type: 'message', textFormat: 'plain', text, ...overrides });
}

export function installActivity(serviceUrl: string, overrides: ActivityOverrides = {}) {
  return activity(serviceUrl, { type: 'installationUpdate', action: 'add', ...overrides });
}

export function submitActivity(serviceUrl: string, value: unknown, overrides: ActivityOverrides = {}) {
  return activity(serviceUrl, { type: 'message', value, ...overrides });
}

export function invokeActivity(serviceUrl: string, name: string, value: unknown, overrides: ActivityOverrides = {}) {
  return activity(serviceUrl, { type: 'invoke', name, value, ...overrides });
}

export const CHANNEL = {
  conversation: {
    id: '19:team@thread.tacv2;messageid=1',
    conversationType: 'channel',
    isGroup: true,
    tenantId: 'tenant-1',
  },
};

export const GROUP = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant-1' },
};

/** A text that names the bot, as Teams writes it. */
export function mention(text: string): ActivityOverrides {
  return {
    text: `<at>Regiowijzer</at> ${text}`,
    entities: [
      { type: 'mention', mentioned: BOT, text: '<at>Regiowijzer</at>' },
      { type: 'clientInfo', locale: 'nl-NL' },
    ],
  };
}
