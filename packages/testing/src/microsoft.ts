import { defaultClient } from '@bookbridge/sandbox';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';

/** Settings that put a sandbox in Microsoft's place. */
export const microsoftAt = (url: string): Record<string, string> => ({
  BOOKBRIDGE_MICROSOFT_CLIENT_ID: defaultClient.id,
  BOOKBRIDGE_MICROSOFT_CLIENT_SECRET: defaultClient.secret,
  BOOKBRIDGE_MICROSOFT_LOGIN_URL: `${url}/microsoft`,
  BOOKBRIDGE_MICROSOFT_GRAPH_URL: `${url}/microsoft`,
});

export const startWithMicrosoft = (given?: SandboxedOptions): Promise<ServiceWithSandbox> =>
  startWithSandbox(microsoftAt, given);

/** The whole address of a personal account. */
export const personal = (name: string): string => `${name}@personal.sandbox.example`;

/** An administrator decides on the page that `link` leads to; gives where their browser is sent. */
export async function decideAsAdministrator(
  link: string,
  email: string,
  decision: 'allow' | 'deny',
): Promise<string> {
  const page = new URL(link);
  const answer = await fetch(`${page.origin}${page.pathname}/decision`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ request: page.searchParams.toString(), account: email, decision }),
  });
  return answer.headers.get('location') ?? '';
}
