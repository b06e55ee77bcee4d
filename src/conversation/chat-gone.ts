import { DeliveryError } from '../outbox/delivery-error.ts';

/** The bot was blocked or taken away, or the chat is no more. */
export class ChatGone extends DeliveryError {
  constructor(message: string) {
    super(message, { isFinal: true });
  }
}
