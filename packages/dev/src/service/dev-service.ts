import { Dns, type DnsRecords, makeLog, readServeConfig, type Service, startService } from 'bookbridge';
import { sayAside, sayProgress } from '../terminal/say.js';
import { logLines } from './log-lines.js';
import { host, urlAt } from './ports.js';

interface DevServiceOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Beside those of where it runs. */
  readonly settings: Readonly<Record<string, string>>;
  /** What domains say of their servers. */
  readonly dns: DnsRecords;
  /** Called with a sentence when the service cannot go on. */
  readonly onFatal: (reason: string) => void;
}

/** A service that runs, and where. */
export interface DevService {
  readonly url: string;
  readonly service: Service;
}

/** Starts the service on a database of its own. Settings of the environment are meant for `serve` and do not count. */
export async function startDevService(options: DevServiceOptions): Promise<DevService> {
  const { port, dataDir, settings, dns, onFatal } = options;
  const config = readServeConfig({
    BOOKBRIDGE_BASE_URL: urlAt(port),
    BOOKBRIDGE_HOST: host,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_LOG_LEVEL: 'warn',
    ...settings,
  });
  const service = await startService(config, {
    log: makeLog(config.logLevel, logLines(sayAside)),
    dns: new Dns(dns),
    hasLoopbackKey: true,
    onProgress: (step) => sayProgress(step),
    onFatal,
  });
  return { url: config.baseUrl, service };
}
