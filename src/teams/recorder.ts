/** `detail` explains a refusal, `body` is what the protocol asks for. */
export interface ChannelResponse {
  status: number;
  body?: unknown;
  detail?: string;
}

/** Stands in for the response of a web server: keeps what the SDK answers, for the server layer to send. */
export function createRecorder() {
  const recorded: { status: number; body?: unknown } = { status: 500 };
  const response = {
    socket: undefined,
    header: () => response,
    end: () => response,
    status(code: number) {
      recorded.status = code;
      return response;
    },
    send(body: unknown) {
      recorded.body = body;
      return response;
    },
  };
  return {
    response,
    /** The SDK puts its own error messages in the body of a refusal: those stay inside. */
    read: (): ChannelResponse =>
      recorded.status >= 400 ? { status: recorded.status, detail: 'The request was refused.' } : recorded,
  };
}
