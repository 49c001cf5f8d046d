export declare const routes: readonly string[];
