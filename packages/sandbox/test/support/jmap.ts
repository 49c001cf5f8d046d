import { jmapTokenOf, type Sandbox } from '../../dist/index.js';
import { expectValidAnswer, expectValidRefusal } from './jmap-answers.js';

export const core = 'urn:ietf:params:jmap:core';
export const contacts = 'urn:ietf:params:jmap:contacts';

export interface Session {
  readonly capabilities: Record<string, Record<string, unknown>>;
  readonly accounts: Record<string, { name: string; isPersonal: boolean; accountCapabilities: object }>;
  readonly primaryAccounts: Record<string, string>;
  readonly username: string;
  readonly apiUrl: string;
  readonly downloadUrl: string;
  readonly state: string;
}

export interface Args extends Record<string, unknown> {
  readonly list: readonly (Record<string, unknown> & { id: string })[];
  readonly ids: readonly string[];
  readonly type: string;
}

export type Call = [name: string, args: Record<string, unknown>, id: string];

/** An app that reads with an API token, and checks that what it is answered is valid: methods, and refusals. */
export class JmapClient {
  constructor(
    readonly sandbox: Sandbox,
    readonly name: string,
    readonly authorization = `Bearer ${jmapTokenOf(name)}`,
  ) {}

  async get(path: string): Promise<Response> {
    const url = new URL(path, `${this.sandbox.url}/jmap/`);
    const answer = await fetch(url, { headers: { authorization: this.authorization } });
    if (!answer.ok) await expectValidRefusal(answer.clone());
    return answer;
  }

  async session(): Promise<Session> {
    return (await (await this.get('jmap/session')).json()) as Session;
  }

  async account(): Promise<string> {
    return (await this.session()).primaryAccounts[contacts] ?? '';
  }

  async post(body: unknown, type = 'application/json'): Promise<Response> {
    const request = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${this.sandbox.url}/jmap/jmap/api`, {
      method: 'POST',
      headers: { authorization: this.authorization, 'content-type': type },
      body: request,
    });
    if (answer.ok) await expectValidAnswer(answer.clone(), request);
    else await expectValidRefusal(answer.clone());
    return answer;
  }

  /** What each call is answered. */
  async call(...methodCalls: Call[]): Promise<[string, Args][]> {
    const answer = await this.post({ using: [core, contacts], methodCalls });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    const { methodResponses } = (await answer.json()) as { methodResponses: [string, Args, string][] };
    return methodResponses.map(([name, args]) => [name, args]);
  }
}
