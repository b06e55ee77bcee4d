import { type GuardText, screenTexts, textsIn } from '../intake/form/screen-text.ts';
import { guardTexts } from '../texts/guarded.ts';
import { atOnce } from './in-danger.ts';
import type { Respond } from './respond.ts';
import { say } from './say.ts';

export interface DangerPorts {
  guard: GuardText;
  crisisNumber?: string | undefined;
}

/** Whatever a form was refused for (outdated, unknown, not allowed), danger that was typed into it is answered. */
export function answerDangerInChoices(respond: Respond, { guard, crisisNumber }: DangerPorts): Respond {
  return async (message) => {
    const isAcute = message.kind === 'choice' && screenTexts(textsIn(message.choice), guard).danger === 'acute';
    if (!isAcute) return respond(message);
    const reply = await atOnce(respond(message));
    if (reply?.next || reply?.answersDanger) return reply;
    return { ...say(guardTexts.crisis([], crisisNumber)), answersDanger: true };
  };
}
