import { randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret of an endpoint: 32 random bytes, in the form in which receivers are given it (Standard Webhooks 1.0.0). */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString('base64');

/** The bytes that a secret stands for, with which is signed. */
export const keyOfSecret = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64');
