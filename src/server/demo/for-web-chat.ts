import type { WireActivity } from './bridge.ts';

/**
 * What Teams makes of buttons that Web Chat does not know: Action.Execute becomes its fallback,
 * and a button that says something for the user becomes one that Web Chat understands. What Teams reads of a growing
 * answer in an entity Web Chat reads in the data of the channel.
 */
export function forWebChat(activity: WireActivity): WireActivity {
  return translate(withStream(activity)) as WireActivity;
}

function withStream({ entities, ...activity }: WireActivity): WireActivity {
  const all = Array.isArray(entities) ? entities.filter(isObject) : [];
  const { type: _, ...stream } = all.find(({ type }) => type === 'streaminfo') ?? {};
  const others = all.filter(({ type }) => type !== 'streaminfo');
  const channelData = { ...(isObject(activity.channelData) && activity.channelData), ...stream };
  return { ...activity, ...(others.length > 0 && { entities: others }), channelData };
}

function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translate);
  if (!isObject(value)) return value;
  if (value.type === 'Action.Execute' && isObject(value.fallback)) return translate(value.fallback);
  if (value.type === 'Action.Submit') return { ...value, data: saidByUser(value.data) ?? value.data };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translate(item)]));
}

function saidByUser(data: unknown): unknown {
  const teams = isObject(data) && isObject(data.msteams) ? data.msteams : {};
  return teams.type === 'imBack' ? teams.value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
