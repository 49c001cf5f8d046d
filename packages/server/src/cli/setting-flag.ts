import { InvalidArgumentError } from 'commander';
import { type Settings, settings } from '../config/settings.js';

/** Checks a flag as the setting that it stands for, so that what is wrong is said of the flag. Gives it as it was written. */
export const asSetting = (name: keyof Settings) => (text: string) => {
  const { error } = settings[name].schema.safeParse(text);
  if (error)
    throw new InvalidArgumentError(`It ${error.issues.map(({ message }) => message).join('; it ')}.`);
  return text;
};
