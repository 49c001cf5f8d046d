import type { people_v1 } from '@googleapis/people';

/** Whose word a field is: what the owner of the book wrote, or what the person's own profile says. */
export type SourceType = 'CONTACT' | 'PROFILE' | 'OTHER_CONTACT';

export interface Source {
  readonly type: SourceType;
  readonly id: string;
}

type Field<T> = T & { metadata: people_v1.Schema$FieldMetadata };

/** Says of each value where it comes from; the first of a kind is the primary one. */
export function withMetadata<T extends object>(
  values: readonly T[],
  source: Source,
  isPrimary = true,
): Field<T>[] {
  return values.map((value, i) => ({
    metadata: {
      ...(i === 0 && isPrimary ? { primary: true } : {}),
      source: { type: source.type, id: source.id },
      ...(i === 0 ? { sourcePrimary: true } : {}),
    },
    ...value,
  }));
}
