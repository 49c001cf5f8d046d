/** Of every account, as it is shown. */
export const appPassword = 'abcd-efgh-ijkl-mnop';

/** It may be sent as it is shown, or without what stands between its letters, as Yahoo asks for. */
export const appPasswords: readonly string[] = [appPassword, appPassword.replaceAll('-', '')];

/** Of every account, too; servers that want app passwords refuse it. */
export const usualPassword = 'sandbox-password';
