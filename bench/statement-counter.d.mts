import type { Pool } from 'pg';

export declare const purposes: Readonly<Record<string, string>>;
export declare function countStatements(pool: Pool): ReadonlyMap<string, number>;
export declare function totalOf(counts: ReadonlyMap<string, number>): number;
