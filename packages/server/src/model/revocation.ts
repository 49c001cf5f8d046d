/** Tries to revoke a token; then a provider that is away keeps it. */
export const maxRevocationTries = 8;

/** Before a try after one in vain, in milliseconds: 1, 2, 4, 8 … minutes. */
export const revocationWaitMs = (tries: number) => 60_000 * 2 ** (tries - 1);

/** How long a token is tried to be revoked in all, in whole hours. */
export const maxRevocationHours = Math.round(
  Array.from({ length: maxRevocationTries - 1 }, (_, at) => revocationWaitMs(at + 1)).reduce(
    (sum, ms) => sum + ms,
    0,
  ) / 3_600_000,
);
