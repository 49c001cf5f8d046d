export declare const purposes: Readonly<Record<string, string>>;
export declare function countStatements(): { readonly counts: ReadonlyMap<string, number>; stop(): void };
export declare function totalOf(counts: ReadonlyMap<string, number>): number;
