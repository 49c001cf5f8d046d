export declare function configureRadicale(
  place: { readonly directory: string; readonly port: number },
  account: { readonly username: string; readonly password: string },
): Promise<readonly [string, ...string[]]>;
