import { jmapTokenOf } from '@bookbridge/sandbox';
import { type Asked, type Front, type Meet, type Reply, startFront } from './front.js';
import { jmapAddress } from './jmap.js';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';

/** A service whose Fastmail is the sandbox, behind a front that takes tokens only where Fastmail does. */
export interface ServiceWithFastmail extends ServiceWithSandbox {
  readonly front: Front;
  /** Settings that put them in the place of Fastmail. */
  readonly settings: Readonly<Record<string, string>>;
}

const bearerOnly: Reply = {
  status: 401,
  body: '',
  headers: { 'www-authenticate': 'Bearer realm="fastmail"' },
};

const isForToken = ({ url, authorization }: Asked): boolean =>
  url.pathname.startsWith('/jmap/') && !authorization.startsWith('Bearer ');

/** `meet` is asked first. */
export async function startWithFastmail(
  given: SandboxedOptions = {},
  meet: Meet = () => undefined,
): Promise<ServiceWithFastmail> {
  let service: ServiceWithSandbox;
  const front = await startFront(
    () => service.sandbox.url,
    async (asked) => (await meet(asked)) ?? (isForToken(asked) ? bearerOnly : undefined),
  );
  const settings = {
    BOOKBRIDGE_FASTMAIL_URL: `${front.url}/jmap`,
    BOOKBRIDGE_CARDDAV_FASTMAIL_URL: `${front.url}/carddav/yahoo`,
  };
  service = await startWithSandbox(() => settings, given);
  return {
    ...service,
    front,
    settings,
    async stop() {
      await service.stop();
      await front.stop();
    },
  };
}

/** What the person of an account types who has made an API token. */
export const tokenTyped = (name: string) => ({
  service: 'fastmail',
  username: jmapAddress(name),
  password: jmapTokenOf(name),
});
