/** Somebody of the address book, as the service tells of them; their place is that of their line. */
export interface ToldPerson {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string;
  readonly address: string;
  readonly groups: readonly string[];
}

/** What the service tells first. */
export interface Told {
  readonly total: number;
  /** Who is picked so far, as the form has it. */
  readonly picked: string;
}

/** The choice is over: the page itself says how it stands. */
export class ChoiceOver extends Error {
  override readonly name = 'ChoiceOver';
}

/**
 * Everybody of the address book as they arrive: first what is told of all, then people, many at a time. Throws `ChoiceOver`,
 * and other errors when the connection was lost before everybody was there.
 */
export async function* toldPeople(url: string): AsyncGenerator<Told | ToldPerson[], undefined> {
  const response = await fetch(url, { cache: 'no-store' });
  if (response.status === 404) throw new ChoiceOver();
  if (!response.ok || !response.body) throw new Error(`The server answered ${response.status}.`);
  let told: Told | undefined;
  let count = 0;
  for await (const lines of linesOf(response.body)) {
    const first = told ? undefined : lines.shift();
    if (first !== undefined) {
      told = JSON.parse(first) as Told;
      yield told;
    }
    count += lines.length;
    if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as ToldPerson);
  }
  if (told?.total !== count) throw new Error('The answer broke off.');
}

/** The whole lines of each part that arrives. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}
