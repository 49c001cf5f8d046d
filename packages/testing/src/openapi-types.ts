import openapiTS, { astToString } from 'openapi-typescript';

/** The TypeScript types of an OpenAPI description, as its users make them. */
export const typesOf = async (description: object): Promise<string> =>
  astToString(await openapiTS(JSON.stringify(description)));
