import { z } from 'zod';

/** One setting: an environment variable. */
export interface Setting {
  readonly schema: z.ZodType;
  /** One sentence for the reference page and for `config check`. */
  readonly about: string;
  /** Secrets are never printed, by no command and in no log. */
  readonly secret?: true;
}

/** Settings by the names of their variables. */
export type SettingRows = Readonly<Record<string, Setting>>;

/** What the rows of a table give once they have been read. */
export type ValuesOf<Rows extends SettingRows> = {
  readonly [Name in keyof Rows]: z.output<Rows[Name]['schema']>;
};

declare const settingValues: unique symbol;
/** Settings as they were read, by the names of their variables; `valuesOf` gives those of a table. */
export type SettingValues = Readonly<Record<string, unknown>> & { readonly [settingValues]: true };

/** The settings of one table, among all that were read. */
export const valuesOf = <Rows extends SettingRows>(_rows: Rows, values: SettingValues): ValuesOf<Rows> =>
  // They were read by the schemas of these very rows.
  values as unknown as ValuesOf<Rows>;

/** The schema of a whole number. */
export const count = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string(message)
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((number) => number >= min && number <= max, message);
};
