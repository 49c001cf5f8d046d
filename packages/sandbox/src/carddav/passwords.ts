/** Of every account. */
export const appPassword = 'abcd-efgh-ijkl-mnop';

/** Of every account, too; servers that want app passwords refuse it. */
export const usualPassword = 'sandbox-password';
