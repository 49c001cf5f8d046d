import pg from 'pg';
import type { ImportKey, RunningFields, RunningState } from '../model/import.js';
import { importKey } from './import-key.js';

/** By which the database tells of steps (migration 0012). */
export const stepsChannel = 'bookbridge_steps';

/** A step of an import that its application can see. */
export interface Step {
  readonly key: ImportKey;
  readonly applicationId: string;
  readonly importId: number;
  /** How the import stands since; `undefined` when it has ended, or is not there any more. */
  readonly running: ({ readonly state: RunningState } & RunningFields) | undefined;
}

/** What is told: the number of a step, and the step; without one it only says how far the numbers have come. */
export interface Told {
  readonly number: number;
  readonly step: Step | undefined;
}

interface StepJson {
  /** The number that the database gave the import. */
  key: string;
  applicationId: string;
  importId: number;
  running: {
    state: RunningState;
    gathered: number;
    isTruncated: boolean;
    consentedAt: string | null;
    gatheringAt: string | null;
  } | null;
}

/** As the driver reads a row, so that a time is the same whichever way it came. */
const toDate: (text: string) => Date = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);

const toOptionalDate = (text: string | null): Date | undefined => (text === null ? undefined : toDate(text));

/** Reads what `bookbridge.tell_step` says. */
export function parseTold(payload: string): Told {
  const [number, step] = JSON.parse(payload) as [number, StepJson | null];
  return { number, step: step ? toStep(step) : undefined };
}

function toStep({ key, applicationId, importId, running }: StepJson): Step {
  return {
    key: importKey(applicationId, key),
    applicationId,
    importId,
    running: running
      ? {
          ...running,
          consentedAt: toOptionalDate(running.consentedAt),
          gatheringAt: toOptionalDate(running.gatheringAt),
        }
      : undefined,
  };
}

/** The last number that was given out, also to a transaction that has not ended yet. */
export const lastNumber = {
  name: 'last_step',
  text: 'select last_value from bookbridge.import_steps',
};

/** Gives out a number that is no step's, and tells it: everything before it has been told then. */
export const tellNumber = "select bookbridge.tell_step('null')";
