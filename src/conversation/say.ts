import type { OutboundMessage, Reply } from './messages.ts';

export function say(text: string): Reply {
  return show({ kind: 'text', text });
}

export function show(message: OutboundMessage): Reply {
  return { messages: [message] };
}
