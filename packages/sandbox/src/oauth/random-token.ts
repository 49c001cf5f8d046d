import { randomBytes } from 'node:crypto';
import type { TokenForm } from './settings.js';

export function randomToken({ prefix, bytes }: TokenForm): string {
  return prefix + randomBytes(bytes).toString('base64url');
}
