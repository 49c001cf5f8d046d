/**
 * Counts the imports that a statement ends: no application, no person. `ended` is the query that has their rows; `outcome`
 * and `contacts` are SQL.
 */
export const countingEnded = (ended: string, outcome: string, contacts: string): string => `
        insert into bookbridge.statistics (source, mode, outcome, seconds, contacts)
        select source, consent_mode, ${outcome}, extract(epoch from clock_timestamp() - coalesce(gathering_at, created_at)), ${contacts}
        from ${ended}`;
