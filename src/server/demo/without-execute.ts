import type { WireActivity } from './bridge.ts';

/** Web Chat knows no Action.Execute: as every host of that kind it gets the fallback of the button. */
export function withoutExecute(activity: WireActivity): WireActivity {
  return replace(activity) as WireActivity;
}

function replace(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replace);
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && value.type === 'Action.Execute' && 'fallback' in value) return value.fallback;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item)]));
}
