import { hostname, userInfo } from 'node:os';
import type { Actor } from '../model/audit.js';

/**
 * Who runs this program: the user of the operating system and the host, as in `ana@db1`. Of a user who came by sudo, also
 * who that was: `bookbridge@db1 (sudo: ana)`.
 */
export function operator(env: NodeJS.ProcessEnv = process.env): Actor {
  const user = `${userName()}@${hostname()}`;
  return { kind: 'operator', name: env.SUDO_USER ? `${user} (sudo: ${env.SUDO_USER})` : user };
}

/** In a container, the user may be a number that no name is known for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
