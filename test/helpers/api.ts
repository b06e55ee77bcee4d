import type { OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';

export interface ApiAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
  body: any;
}

/** Calls the API as a demo user. */
export function createApi(address: string) {
  return (user: string, method: string, path: string, body?: unknown, headers: OutgoingHttpHeaders = {}) =>
    new Promise<ApiAnswer>((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const type = text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
      const call = request(`${address}${path}`, { method, headers: { 'X-Demo-User': user, ...type, ...headers } });
      call.on('error', reject).on('response', (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          answer += chunk;
        });
        response.on('error', reject).on('end', () => {
          const parsed = answer === '' ? undefined : JSON.parse(answer);
          resolve({ status: response.statusCode!, headers: response.headers, body: parsed });
        });
      });
      call.end(text);
    });
}
