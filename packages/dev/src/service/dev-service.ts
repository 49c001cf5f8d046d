import { makeLog, readServeConfig, type Service, startService } from 'bookbridge';
import { sayAside, sayProgress } from '../terminal/say.js';
import { logLines } from './log-lines.js';
import { host } from './ports.js';

interface DevServiceOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Called with a sentence when the service cannot go on. */
  readonly onFatal: (reason: string) => void;
}

/** A service that runs, and where. */
export interface DevService {
  readonly url: string;
  readonly service: Service;
}

/** Starts the service on a database of its own. Settings of the environment are meant for `serve` and do not count. */
export async function startDevService({ port, dataDir, onFatal }: DevServiceOptions): Promise<DevService> {
  const config = readServeConfig({
    BOOKBRIDGE_BASE_URL: `http://${host}:${port}`,
    BOOKBRIDGE_HOST: host,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_LOG_LEVEL: 'warn',
  });
  const service = await startService(config, {
    log: makeLog(config.logLevel, logLines(sayAside)),
    onProgress: (step) => sayProgress(step),
    onFatal,
  });
  return { url: config.baseUrl, service };
}
