import { hostname, userInfo } from 'node:os';
import type { Actor } from '../model/audit.js';

/** Anybody can set a variable, and a line end in it would begin a line of `audit list`. Names may be as in `ana@example.org`, or `CORP\\ana`. */
const userForm = /^[\p{L}\p{N}_.@\\$+-]{1,256}$/u;

/**
 * Who runs this program: the user of the operating system and the host, as in `ana@db1`. Of a user who came by sudo, also
 * who that was, as the environment has it: `bookbridge@db1 (sudo: ana)`. What is not the name of a user is left out.
 */
export function operator(env: NodeJS.ProcessEnv = process.env): Actor {
  const user = `${userName()}@${hostname()}`;
  const { SUDO_USER: before = '' } = env;
  return { kind: 'operator', name: userForm.test(before) ? `${user} (sudo: ${before})` : user };
}

/** In a container, the user may be a number that no name is known for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
