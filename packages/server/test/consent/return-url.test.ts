import { describe, expect, test } from 'vitest';
import type { Import } from '../../dist/model/import.js';
import { returnUrl } from '../../dist/pages/visit/return-url.js';
import type { MasterKey } from '../../dist/security/master-key.js';

const it = { importId: 1126 } as Import;
const back = (redirectUrl: string, userId: string | null = null, echo: string | null = null) =>
  returnUrl(
    { masterKey: {} as MasterKey },
    it,
    { redirectUrl, userId, echo, loginHint: null, server: null },
    'success',
  );

const ours = 'import_id=1126&status=success';

describe('the address that a browser returns to', () => {
  for (const [own, expected] of [
    ['https://a.example/x', `https://a.example/x?${ours}`],
    ['https://a.example/x?', `https://a.example/x?${ours}`],
    ['https://a.example/x?sig=a%20b%2Bc*(x)&flag', `https://a.example/x?sig=a%20b%2Bc*(x)&flag&${ours}`],
    ['https://a.example/x?q=a+b~c&&=&e=', `https://a.example/x?q=a+b~c&&=&e=&${ours}`],
    ['https://a.example/x?a=1#/route?b=2', `https://a.example/x?a=1&${ours}#/route?b=2`],
    ['https://a.example/x?%C3%BC=%fc&u=ü', `https://a.example/x?%C3%BC=%fc&u=%C3%BC&${ours}`],
  ] as const) {
    test(`is ${own} as it was written, with our names added`, () => {
      expect(back(own)).toBe(expected);
    });
  }

  test('has each of our names once, whatever the application had under it', () => {
    const url = back('https://a.example/x?status=old&a=%7e&st%61tus=older&import_id&status', 'u1', 'e1');
    expect(url).toBe('https://a.example/x?a=%7e&import_id=1126&user_id=u1&echo=e1&status=success');
  });

  test('keeps what the application has under a name that has no value of ours', () => {
    expect(back('https://a.example/x?user_id=7')).toBe(`https://a.example/x?user_id=7&${ours}`);
  });

  test('gives back any text', () => {
    const text = `a b&c=d#e?f+g%h/ü€😀'"<`;
    const { searchParams } = new URL(back('https://a.example/', text, 'half \ud800') ?? '');
    expect(searchParams.get('user_id')).toBe(text);
    expect(searchParams.get('echo')).toBe('half \uFFFD');
  });
});
