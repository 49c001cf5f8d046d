import { constants } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.js';

const maxBytes = 1_000_000;

/** The file that PostgreSQL's messages go to. It holds no statements, so it stays small: one older file is kept. */
export class ServerLog {
  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
    private readonly begin: number,
  ) {}

  static async open(home: Home): Promise<ServerLog> {
    const path = join(home.directory, 'postgresql.log');
    const file = await openLog(path);
    const { size } = await file.stat();
    if (size <= maxBytes) return new ServerLog(path, file, size);
    await file.close();
    await rename(path, `${path}.1`);
    return new ServerLog(path, await openLog(path), 0);
  }

  /** To be given to the server, which gets a descriptor of its own. */
  get descriptor(): number {
    return this.file.fd;
  }

  /** What a process wrote since the log was opened, without the time in front; also what came before it could write that. */
  async linesOf(pid: number): Promise<string[]> {
    const { size } = await this.file.stat();
    const { buffer } = await this.file.read(
      Buffer.alloc(size - this.begin),
      0,
      size - this.begin,
      this.begin,
    );
    return buffer
      .toString()
      .split('\n')
      .flatMap((line) => {
        const [prefix = '', writer] = /^\S+ \S+ \S+ \[(\d+)\] /.exec(line) ?? [];
        return writer === undefined || Number(writer) === pid ? [line.slice(prefix.length)] : [];
      });
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** Never through a link: when we are root, we write as root. */
async function openLog(path: string): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR } = constants;
  return await open(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 0o600);
}
