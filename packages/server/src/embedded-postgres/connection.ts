/** Where a PostgreSQL takes connections; made for `pg.Pool` and `pg.Client`. */
export interface PgConnection {
  /** The directory of a Unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
}
