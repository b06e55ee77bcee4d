import { isObject } from '../../domain/is-object.ts';
import { demoTexts } from '../../texts/server.ts';
import type { WireActivity } from './wire-activity.ts';

/**
 * What Teams makes of buttons that Web Chat does not know: Action.Execute becomes its fallback,
 * and a button that says something for the user becomes one that Web Chat understands. What Teams reads of a growing
 * answer in an entity Web Chat reads in the data of the channel. Citations and the AI label it reads in another place.
 */
export function forWebChat(activity: WireActivity): WireActivity {
  return translate(withStream(withCitations(activity))) as WireActivity;
}

/** Web Chat lists what the text defines as a reference, and shows the label as who interpreted the first claim. */
function withCitations(activity: WireActivity): WireActivity {
  const entities = Array.isArray(activity.entities) ? activity.entities.filter(isObject) : [];
  const message = entities.find(({ additionalType }) => Array.isArray(additionalType));
  if (!message) return activity;
  const claims = Array.isArray(message.citation) ? message.citation.filter(isObject).map(withPassage) : [];
  const definitions = claims.map(({ position }) => `[${position}]: cite:${position}`);
  const claimInterpreter = { '@type': 'Project', slogan: demoTexts.madeByAi };
  const [first = { '@type': 'Claim' }, ...others] = claims;
  return {
    ...activity,
    ...(activity.text ? { text: `${activity.text}\n\n${definitions.join('\n')}` } : {}),
    entities: entities.map((entity) =>
      entity === message ? { ...message, citation: [{ ...first, claimInterpreter }, ...others] } : entity,
    ),
  };
}

/** Teams shows the abstract over the chat, Web Chat the text. */
function withPassage(claim: Record<string, unknown>): Record<string, unknown> {
  const appearance = isObject(claim.appearance) ? claim.appearance : {};
  return { ...claim, appearance: { ...appearance, text: appearance.abstract } };
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
