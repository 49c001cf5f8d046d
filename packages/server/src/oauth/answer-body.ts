/** The JSON of an answer whose body is read once more later; `undefined` for what is not JSON. */
export const peekJson = (answer: Response): Promise<unknown> =>
  answer
    .clone()
    .json()
    .catch(() => undefined);
