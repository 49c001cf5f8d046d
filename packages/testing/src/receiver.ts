import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type WebhookEvent, webhookEvents } from '../../server/dist/model/webhook.js';
import { newEndpointName } from '../../server/dist/security/secrets.js';
import { applicationByDomainKey } from '../../server/dist/storage/applications.js';
import { insertEndpoint } from '../../server/dist/storage/webhook-endpoints.js';
import { sealUrl, sealWebhookSecret } from '../../server/dist/webhooks/endpoint.js';
import { newWebhookSecret } from '../../server/dist/webhooks/secret.js';
import type { TestService } from './service.js';
import { until } from './until.js';

/** What a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers; a status alone, or by hand. */
export type Answer = number | ((response: ServerResponse, received: Received) => void);

/** A receiver of webhooks on this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** How it answers from now on; 204 until told. */
  answers(answer: Answer): void;
  /** Waits until it got so many; gives them. */
  got(count: number): Promise<readonly Received[]>;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answer: Answer = 204;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const it = { path: request.url ?? '', headers: request.headers, body };
      received.push(it);
      if (typeof answer === 'number') response.writeHead(answer).end();
      else answer(response, it);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    answers(next) {
      answer = next;
    },
    async got(count) {
      await until(async () => received.length >= count);
      return received;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An endpoint as whoever receives knows it. */
export interface TestEndpoint {
  readonly name: string;
  readonly secret: string;
}

/** Gives an application of a service an endpoint, which is told of everything unless said otherwise. */
export async function addEndpoint(
  { service, application }: TestService,
  url: string,
  { key = application.key, events = webhookEvents }: { key?: string; events?: readonly WebhookEvent[] } = {},
): Promise<TestEndpoint> {
  const { db, masterKey } = service.parts;
  const found = await applicationByDomainKey(db, key);
  const of = { applicationId: found?.application.id ?? '', name: newEndpointName() };
  const secret = newWebhookSecret();
  await insertEndpoint(db, {
    ...of,
    events,
    sealedUrl: sealUrl(masterKey, of, url),
    sealedSecret: sealWebhookSecret(masterKey, of, secret),
  });
  return { name: of.name, secret };
}
