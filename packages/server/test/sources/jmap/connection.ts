import type { CredentialsContext } from '../../../dist/sources/provider.js';
import { contextOf, type Meet } from './reader.js';

/** A server that has been found, and answers as is said here. */
export function connectionTo(meet: Meet): CredentialsContext {
  const connection = {
    sessionUrl: 'https://jmap.people.example/session',
    apiUrl: 'https://jmap.people.example/api',
    downloadUrl: '',
    accounts: ['a'],
    limits: { maxObjectsInGet: 500, maxCallsInRequest: 16, maxSizeRequest: 10_000_000 },
    username: '',
  };
  return { ...contextOf({ url: 'https://jmap.people.example', meet }), connection };
}
