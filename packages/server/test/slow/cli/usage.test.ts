import { bookbridge } from '@bookbridge/testing/program';
import { describe, expect, test } from 'vitest';

describe('a command that does not exist', () => {
  test.each([
    [['foo'], /unknown command 'foo'[\s\S]*The commands are serve, dev, migrate, app, .*config, import\./],
    [['sevre'], /unknown command 'sevre'\n\(Did you mean serve\?\)/],
    [
      ['app', 'foo'],
      /unknown command 'foo'[\s\S]*The commands are create, list, show, set, check, rotate, delete\./,
    ],
    [['app', 'craete', '--name', 'Invitely'], /Did you mean create\?/],
    [['config', 'chekc'], /Did you mean check\?/],
    [['app', 'foo', '--help'], /unknown command 'foo'/],
    [['foo', '--help'], /unknown command 'foo'/],
    [['help', 'foo'], /unknown command 'foo'/],
    [['help', 'app', 'foo'], /unknown command 'foo'/],
  ])('is refused with those there are: bookbridge %j', async (words, reason) => {
    const { code, stdout, stderr } = await bookbridge(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  test.each([[[]], [['app']], [['config']]])(
    'and half a command is answered with what may follow: bookbridge %j',
    async (words) => {
      const { code, stderr } = await bookbridge(words);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Usage: bookbridge[\s\S]*Commands:/);
    },
  );

  test('help in front of a command is the help of the command', async () => {
    const [before, behind] = await Promise.all([
      bookbridge(['help', 'app', 'create']),
      bookbridge(['app', 'create', '--help']),
    ]);
    expect(before).toEqual(behind);
    expect(behind.code).toBe(0);
  });
});

test.each([
  [['config', 'check', 'extra'], /too many arguments/],
  [['migrate', 'extra'], /too many arguments/],
  [['app', 'list', 'extra'], /too many arguments/],
  [['import', 'a.vcf', 'b.vcf'], /too many arguments/],
  [['app', 'rotate'], /missing required argument 'domain-key'/],
  [['serve', '--prot', '1'], /unknown option '--prot'\n\(Did you mean --port\?\)/],
  [['serve', '--port', 'abc'], /'--port <port>' argument 'abc' is invalid. It must be a whole number/],
  [['serve', '--port', ''], /'--port <port>' argument '' is invalid/],
  [['serve', '--role', 'x'], /'--role <role>' argument 'x' is invalid. It must be all, api or worker/],
  [['dev', '--port', '70000'], /'--port <port>' argument '70000' is invalid. It must be a whole number/],
])('wrong usage ends with 2 and names what was typed: bookbridge %j', async (words, reason) => {
  const { code, stdout, stderr } = await bookbridge(words, { env: { BOOKBRIDGE_PORT: '1' } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(reason);
  expect(stderr).not.toContain('BOOKBRIDGE_');
});
